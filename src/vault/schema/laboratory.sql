-- What laboratories send: each file as it came, and of each message in it whose it is or why it waits for a person.

create table laboratory_files (
    id          blob primary key,                           -- identifier
    came_at     integer not null,                           -- operational
    came_by     text not null,                              -- operational
    brought_by  blob references accounts (id),              -- identifier
    name        text not null,                              -- PHI: may have been made of a patient's name
    object_id   blob not null,                              -- identifier
    object_key  text not null,                              -- secret
    size        integer not null,                           -- operational
    sha256      blob not null,                              -- PHI: of what was sent
    messages    integer not null,                           -- operational
    repeated    integer not null,                           -- operational
    trouble     text,                                       -- operational
    live_at     integer,                                    -- operational
    refused     text                                        -- operational
        constraint laboratory_file_refusal_is_known check (refused in ('cut_off', 'too_much', 'not_read')),
    counted     text                                        -- operational
        constraint laboratory_file_count_is_known check (counted in ('messages', 'batches')),
    announced   integer                                     -- operational
        constraint laboratory_file_announces_a_number check (announced >= 0),
    found       integer                                     -- operational
        constraint laboratory_file_finds_what_it_counts check (
            (found is null) = (counted is null) and (announced is null) = (counted is null)),
    constraint laboratory_file_came_somehow check (came_by in ('page', 'folder', 'command')),
    constraint somebody_brought_the_page check ((brought_by is not null) = (came_by = 'page')),
    constraint laboratory_object_is_unique unique (object_id),
    constraint laboratory_file_hash_is_whole check (length(sha256) = 32),
    constraint laboratory_file_trouble_is_known check (trouble in ('unreadable', 'too_many'))
) strict, without rowid;

create index laboratory_files_by_hash on laboratory_files (sha256);
create index laboratory_files_by_time on laboratory_files (came_at desc);
create index laboratory_files_staged on laboratory_files (came_at) where live_at is null;

-- A file of the watched folder whose reading has begun: written before it begins, and gone in the transaction that
-- makes the file live. One that stands when the program starts was being read when the program ended: it is set aside
-- under another name, until a person lets it be tried again.
create table laboratory_readings (
    sha256    blob primary key,                             -- identifier
    name      text not null,                                -- PHI
    begun_at  integer not null,                             -- operational
    set_aside_at integer,                                   -- operational
    set_aside_as text,                                      -- identifier
    again_at  integer,                                      -- operational
    again_by  blob references accounts (id),                -- identifier
    constraint laboratory_reading_is_of_a_file check (length(sha256) = 32),
    constraint laboratory_reading_is_aside_under_a_name check ((set_aside_at is null) = (set_aside_as is null)),
    constraint laboratory_reading_is_tried_again_from_aside check (again_at is null or set_aside_at is not null)
) strict, without rowid;

-- What of a file is still to be put into charts. All of it is written before the file is live, and each row goes in
-- the transaction that puts its message into the chart: after a stop the next start goes on with what is left, in the
-- order in which it is worked off.
create table laboratory_to_file (
    file_id     blob not null references laboratory_files (id), -- identifier
    patient_id  blob not null references patients (id),     -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (file_id, patient_id, message_id)
) strict, without rowid;

create index laboratory_to_file_by_message on laboratory_to_file (message_id);
create index laboratory_to_file_of_patient on laboratory_to_file (patient_id);

-- One patient's part of a message. "place" and "part" find it in its file again; "hash" says that it is the same.
-- "hides" is how much it keeps out of sight, until a later one decides what it means.
create table laboratory_messages (
    id            blob primary key,                         -- identifier
    file_id       blob not null references laboratory_files (id), -- identifier
    place         integer not null,                         -- operational
    part          integer not null,                         -- operational
    hash          blob not null,                            -- PHI: of what was sent
    kind          text not null,                            -- operational
    sender        text not null,                            -- identifier: a laboratory
    laboratory    text not null,                            -- identifier: a laboratory
    control       text not null,                            -- identifier
    came_at       integer not null,                         -- operational
    state         text not null,                            -- operational
    reason        text,                                     -- operational
    said_name     text not null default '',                 -- PHI
    said_born     text,                                     -- PHI
    said_number   text not null default '',                 -- PHI
    values_in     integer not null,                         -- operational
    values_shown  integer not null default 0,               -- operational
    documents     integer not null default 0,               -- operational
    patient_id    blob references patients (id),            -- identifier
    settled_at    integer,                                  -- operational
    settled_by    blob references accounts (id),            -- identifier
    settled_why   text,                                     -- PHI: what somebody wrote
    hides         integer not null default 0,               -- operational
    decided_at    integer,                                  -- operational
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
create index laboratory_messages_of_patient on laboratory_messages (patient_id, came_at desc)
    where patient_id is not null;
create index laboratory_messages_waiting on laboratory_messages (came_at)
    where reason is not null and settled_at is null;

-- Which messages made or changed a result.
create table result_messages (
    patient_id  blob not null,                              -- identifier
    result_id   blob not null,                              -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (patient_id, result_id, message_id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create index result_messages_by_message on result_messages (message_id);

-- A number under which somebody else knows a patient, as a person has confirmed it by filing a message. Whoever filed
-- a message in the wrong chart has said nothing about the number either.
create table laboratory_numbers (
    authority   text not null,                              -- identifier: who gave the number
    number      text not null,                              -- PHI
    patient_id  blob not null references patients (id),     -- identifier
    learned_at  integer not null,                           -- operational
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (authority, number, patient_id)
) strict, without rowid;

create index laboratory_numbers_by_message on laboratory_numbers (message_id);
create index laboratory_numbers_by_number on laboratory_numbers (number);
create index laboratory_numbers_of_patient on laboratory_numbers (patient_id);

-- What laboratories said of each order stays as it came; what pages read is worked out from all of it.
create table laboratory_statements (
    patient_id    blob not null references patients (id),   -- identifier
    message_id    blob not null references laboratory_messages (id), -- identifier
    place         integer not null,                         -- operational
    laboratory    text not null,                            -- identifier: a laboratory
    filler        text not null default '',                 -- identifier: the laboratory's number
    placer        text not null default '',                 -- identifier: the clinic's number
    looseness     integer not null,                         -- operational
    unkept        integer not null,                         -- operational: documents that it brought and that are held
    result_id     blob,                                     -- identifier
    shown         integer not null default 0,               -- operational
    documents     integer not null default 0,               -- operational
    hides         integer not null default 0,               -- operational
    is_undecided  integer not null default 0,               -- operational
    primary key (patient_id, message_id, place),
    constraint looseness_is_known check (looseness in (0, 1, 2))
) strict, without rowid;

-- What each of them says, for ever: in pieces, since one of very many values takes longer to write than others may wait.
create table laboratory_said (
    patient_id    blob not null references patients (id),   -- identifier
    message_id    blob not null,                            -- identifier: pieces come before their statement
    place         integer not null,                         -- operational
    piece         integer not null,                         -- operational
    said          text not null,                            -- PHI: all that was said
    primary key (patient_id, message_id, place, piece)
) strict, without rowid;

create index statements_by_filler on laboratory_statements (patient_id, laboratory, filler) where filler <> '';
create index statements_by_placer on laboratory_statements (patient_id, laboratory, placer) where placer <> '';
create index statements_loose on laboratory_statements (patient_id, laboratory) where looseness > 0;
create index statements_of_message on laboratory_statements (message_id);

-- Every document that came, also one that another has taken the place of.
create table laboratory_documents (
    patient_id  blob not null references patients (id),     -- identifier
    sha256      blob not null,                              -- PHI: proves that somebody has the same file
    object_id   blob not null,                              -- identifier: the file in objects/
    object_key  text not null,                              -- secret: opens that file
    media_type  text not null,                              -- operational
    size        integer not null,                           -- operational
    pages       integer not null,                           -- operational
    active      integer not null,                           -- operational
    primary key (patient_id, sha256),
    constraint laboratory_document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

-- What a person decided about a part of what a message says: which value or order it means, that it is another, or
-- none.
create table laboratory_decisions (
    patient_id  blob not null references patients (id),     -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    place       integer not null,                           -- operational
    part        text not null,                              -- operational
    verdict     text not null,                              -- operational
    of_message  blob references laboratory_messages (id),   -- identifier
    of_place    integer,                                    -- operational
    of_part     text,                                       -- operational
    decided_at  integer not null,                           -- operational
    decided_by  blob references accounts (id),              -- identifier
    primary key (patient_id, message_id, place, part),
    constraint verdict_is_known check (verdict in ('means', 'another', 'nothing')),
    constraint what_is_meant_is_whole check (
        (verdict = 'means') = (of_message is not null) and (of_message is null) = (of_place is null)
        and (of_message is null) = (of_part is null))
) strict, without rowid;

-- What of a laboratory's order is out of the patient's sight and stays in staff's.
create table kept_back (
    patient_id    blob not null,                            -- identifier
    result_id     blob not null,                            -- identifier
    position      integer not null,                         -- operational
    is_withdrawn  integer not null,                         -- PHI
    message_id    blob not null references laboratory_messages (id), -- identifier
    test          text not null,                            -- PHI
    value         text not null,                            -- PHI
    unit          text not null,                            -- PHI
    range         text not null,                            -- PHI
    flag          text not null,                            -- PHI
    note          text not null,                            -- PHI
    observed_at   integer not null,                         -- PHI
    observed      text not null,                            -- operational
    sha256        blob,                                     -- PHI: proves that somebody has the same file
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;
