-- What laboratories send: each file as it came, and of each message in it whose it is or why it waits for a person.

create table laboratory_files (
    id          blob primary key,
    came_at     integer not null,
    came_by     text not null,
    brought_by  blob references accounts (id),
    name        text not null,
    object_id   blob not null,
    object_key  text not null,
    size        integer not null,
    sha256      blob not null,
    messages    integer not null,
    repeated    integer not null,
    trouble     text,
    live_at     integer,
    constraint laboratory_file_came_somehow check (came_by in ('page', 'folder', 'command')),
    constraint somebody_brought_the_page check ((brought_by is not null) = (came_by = 'page')),
    constraint laboratory_object_is_unique unique (object_id),
    constraint laboratory_file_hash_is_whole check (length(sha256) = 32),
    constraint laboratory_file_trouble_is_known check (trouble in ('unreadable', 'too_many'))
) strict, without rowid;

create index laboratory_files_by_hash on laboratory_files (sha256);
create index laboratory_files_by_time on laboratory_files (came_at desc);
create index laboratory_files_staged on laboratory_files (came_at) where live_at is null;

-- One patient's part of a message. "place" and "part" find it in its file again; "hash" says that it is the same.
create table laboratory_messages (
    id            blob primary key,
    file_id       blob not null references laboratory_files (id),
    place         integer not null,
    part          integer not null,
    hash          blob not null,
    kind          text not null,
    sender        text not null,
    laboratory    text not null,
    control       text not null,
    came_at       integer not null,
    state         text not null,
    reason        text,
    said_name     text not null default '',
    said_born     text,
    said_number   text not null default '',
    values_in     integer not null,
    values_shown  integer not null default 0,
    documents     integer not null default 0,
    patient_id    blob references patients (id),
    settled_at    integer,
    settled_by    blob references accounts (id),
    settled_why   text,
    constraint message_state_is_known check (state in ('filed', 'waiting', 'set_aside')),
    constraint message_waits_for_a_reason check ((state = 'waiting') <= (reason is not null)),
    constraint message_is_filed_somewhere check ((state = 'filed') = (patient_id is not null)),
    constraint message_is_settled_whole check ((settled_at is null) = (settled_by is null)),
    constraint what_is_set_aside_says_why check ((state = 'set_aside') <= (settled_why is not null)),
    constraint message_shows_no_more_than_came check (values_shown between 0 and values_in),
    constraint message_hash_is_whole check (length(hash) = 32)
) strict, without rowid;

create index laboratory_messages_of_file on laboratory_messages (file_id, place, part);
create index laboratory_messages_by_hash on laboratory_messages (hash);
create index laboratory_messages_of_patient on laboratory_messages (patient_id, came_at desc) where patient_id is not null;
-- What a person is to look at: what waits, and what was filed but for something.
create index laboratory_messages_waiting on laboratory_messages (came_at) where reason is not null and settled_at is null;

-- Which messages made or changed a result.
create table result_messages (
    patient_id  blob not null,
    result_id   blob not null,
    message_id  blob not null references laboratory_messages (id),
    primary key (patient_id, result_id, message_id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

-- A number under which somebody else knows a patient, as a person has confirmed it by filing a message.
create table laboratory_numbers (
    authority   text not null,
    number      text not null,
    patient_id  blob not null references patients (id),
    learned_at  integer not null,
    message_id  blob not null references laboratory_messages (id),
    primary key (authority, number, patient_id)
) strict, without rowid;

create index laboratory_numbers_by_number on laboratory_numbers (number);
create index laboratory_numbers_of_patient on laboratory_numbers (patient_id);

-- Whoever filed a message in the wrong chart has said nothing about the number either.
create trigger wrong_patient_forgets_the_number after update of retracted_why on results
when new.retracted_why = 'wrong_patient'
begin
    delete from laboratory_numbers
     where patient_id = new.patient_id
       and message_id in (select message_id from result_messages
                           where patient_id = new.patient_id and result_id = new.id);
end;
