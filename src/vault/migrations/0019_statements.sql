-- What laboratories said of each order stays as it came; what pages read is worked out from all of it.

create table laboratory_statements (
    patient_id   blob not null references patients (id),
    message_id   blob not null references laboratory_messages (id),
    place        integer not null,
    laboratory   text not null,
    filler       text not null default '',
    placer       text not null default '',
    looseness    integer not null,
    result_id    blob,
    shown        integer not null default 0,
    documents    integer not null default 0,
    hides        integer not null default 0,
    is_undecided integer not null default 0,
    said         text not null,
    primary key (patient_id, message_id, place),
    constraint looseness_is_known check (looseness in (0, 1, 2))
) strict, without rowid;

create index statements_by_filler on laboratory_statements (patient_id, laboratory, filler) where filler <> '';
create index statements_by_placer on laboratory_statements (patient_id, laboratory, placer) where placer <> '';
create index statements_loose on laboratory_statements (patient_id, laboratory) where looseness > 0;
create index statements_of_message on laboratory_statements (message_id);

-- Every document that came, also one that another has taken the place of.
create table laboratory_documents (
    patient_id blob not null references patients (id),
    sha256     blob not null,
    object_id  blob not null,
    object_key text not null,
    media_type text not null,
    size       integer not null,
    pages      integer not null,
    active     integer not null,
    primary key (patient_id, sha256),
    constraint laboratory_document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

-- How much a message keeps out of sight, and when a later one decided what it means.
alter table laboratory_messages add column hides integer not null default 0;
alter table laboratory_messages add column decided_at integer;
alter table result_values add column ended text not null default ''
    constraint value_end_is_known check (ended in ('', 'cancelled', 'deleted', 'not_asked', 'in_lab', 'ordered', 'partial'));
