-- What of a file is still to be put into charts. All of it is written before the file is live, and each row goes in the
-- transaction that puts its message into the chart: after a stop the next start goes on with what is left. In the
-- order in which it is worked off, so that both are done page by page.

create table laboratory_to_file (
    file_id     blob not null references laboratory_files (id),
    patient_id  blob not null references patients (id),
    message_id  blob not null references laboratory_messages (id),
    primary key (file_id, patient_id, message_id)
) strict, without rowid;

create index laboratory_to_file_by_message on laboratory_to_file (message_id);
create index laboratory_to_file_of_patient on laboratory_to_file (patient_id);
