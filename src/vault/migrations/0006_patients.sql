-- How an activation travels, what patients agreed to, and what was corrected in their details.

alter table activations add column sent_by text not null default 'paper';
alter table activations add column issued_by blob;
alter table patients add column pharmacy text;
alter table patients add column left_at integer;

-- The text that patients accept, by version: each save of a changed text is a new version, none is ever changed.
create table terms (
    version     integer not null,
    language    text not null,
    words       text not null,
    since       integer not null,
    primary key (version, language),
    constraint terms_language_is_known check (language in ('en', 'es'))
) strict, without rowid;

create table terms_accepted (
    account_id   blob not null references accounts (id),
    version      integer not null,
    accepted_at  integer not null,
    primary key (account_id, version)
) strict, without rowid;

-- A name, birth date, address or state as it was before it was corrected.
create table corrections (
    patient_id  blob not null references patients (id),
    id          blob not null,
    field       text not null,
    was         text,
    became      text,
    changed_at  integer not null,
    changed_by  blob references accounts (id),
    primary key (patient_id, id),
    constraint correction_field_is_known check (
        field in ('given_name', 'family_name', 'birth_date', 'number', 'email', 'mobile', 'language', 'pharmacy', 'state'))
) strict, without rowid;

create index patients_by_registration on patients (registered_at);
create index activations_by_state on activations (patient_id, issued_at desc);
