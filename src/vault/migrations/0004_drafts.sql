-- What somebody typed and has not sent: read by its author alone, gone once sent or after 30 days.

create table drafts (
    account_id  blob not null references accounts (id),
    page        text not null,
    patient_id  blob references patients (id),
    session_id  blob,
    fields      blob not null,
    late        integer not null,
    kept_at     integer not null,
    primary key (account_id, page)
) strict, without rowid;

create index drafts_by_age on drafts (kept_at);
create index drafts_by_patient on drafts (patient_id) where patient_id is not null;
