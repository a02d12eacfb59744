-- Files of results, and those that wait for words.

-- A file of a result. Its own key stands here: deleting the row shreds the file. A laboratory may send one document
-- under two orders: each result names it, and its file lies there once.
create table documents (
    patient_id  blob not null,                              -- identifier
    result_id   blob not null,                              -- identifier
    object_id   blob not null,                              -- identifier: the file in objects/
    object_key  text not null,                              -- secret: opens that file
    file_name   text not null,                              -- PHI
    media_type  text not null,                              -- operational
    size        integer not null,                           -- operational
    sha256      blob not null,                              -- PHI: proves that somebody has the same file
    pages       integer not null,                           -- operational
    active      integer not null,                           -- operational
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint document_is_not_empty check (size > 0),
    constraint document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

-- Documents that another has taken the place of, the newest first: a click away from the one that stands.
create table earlier_documents (
    patient_id   blob not null,                             -- identifier
    result_id    blob not null,                             -- identifier
    position     integer not null,                          -- operational
    sha256       blob not null,                             -- PHI: proves that somebody has the same file
    title        text not null,                             -- PHI
    replaced_at  integer,                                   -- PHI
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id),
    foreign key (patient_id, sha256) references laboratory_documents (patient_id, sha256)
) strict, without rowid;

-- A file that passed the checks, until somebody says what it is. Its author alone sees it, for a day.
create table staged_files (
    patient_id    blob not null references patients (id),   -- identifier
    id            blob not null,                            -- identifier
    account_id    blob not null references accounts (id),   -- identifier
    object_id     blob not null,                            -- identifier
    object_key    text not null,                            -- secret
    file_name     text not null,                            -- PHI
    media_type    text not null,                            -- operational
    size          integer not null,                         -- operational
    sha256        blob not null,                            -- operational
    pages         integer not null,                         -- operational
    active        integer not null,                         -- operational
    staged_at     integer not null,                         -- operational
    staged_on     text not null,                            -- operational
    has_text      integer not null,                         -- operational
    lacks_family  integer not null,                         -- operational
    lacks_given   integer not null,                         -- operational
    lacks_born    integer not null,                         -- operational
    found_name    text,                                     -- PHI
    found_born    text,                                     -- PHI
    belongs       text not null,                            -- operational
    other_id      blob references patients (id),            -- identifier
    primary key (patient_id, id),
    constraint staged_object_is_unique unique (object_id),
    constraint staged_file_is_not_empty check (size > 0),
    constraint staged_hash_is_whole check (length(sha256) = 32),
    constraint staged_on_is_a_day check (staged_on is date(staged_on)),
    constraint staged_file_belongs check (
        belongs in ('nobody', 'somebody', 'known') and (belongs = 'known') = (other_id is not null))
) strict, without rowid;

create index staged_by_age on staged_files (staged_at);

-- How much all files take, in bytes, kept by triggers.
create table storage (
    only_row  integer primary key,                          -- operational
    bytes     integer not null,                             -- operational
    constraint storage_is_one_row check (only_row = 1)
) strict;

-- How many files somebody brought on a day.
create table upload_days (
    account_id  blob not null references accounts (id),     -- identifier
    day         text not null,                              -- operational
    files       integer not null,                           -- operational
    primary key (account_id, day)
) strict, without rowid;

create index upload_days_by_day on upload_days (day);

-- That a file was added although the guard had stopped, and why.
create table guard_overrides (
    patient_id    blob not null,                            -- identifier
    result_id     blob not null,                            -- identifier
    lacks_family  integer not null,                         -- operational
    lacks_given   integer not null,                         -- operational
    lacks_born    integer not null,                         -- operational
    belongs       text not null,                            -- operational
    says          text not null,                            -- PHI
    by_account    blob not null references accounts (id),   -- identifier
    at            integer not null,                         -- operational
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint override_has_a_reason check (length(trim(says)) between 1 and 300),
    constraint override_belongs check (belongs in ('nobody', 'somebody', 'known'))
) strict, without rowid;

create trigger document_takes_room after insert on documents
begin update storage set bytes = bytes + new.size where only_row = 1; end;

create trigger document_gives_room after delete on documents
begin update storage set bytes = bytes - old.size where only_row = 1; end;

create trigger staged_file_takes_room after insert on staged_files
begin
    update storage set bytes = bytes + new.size where only_row = 1;
    insert into upload_days (account_id, day, files) values (new.account_id, new.staged_on, 1)
        on conflict (account_id, day) do update set files = files + 1;
end;

create trigger staged_file_gives_room after delete on staged_files
begin update storage set bytes = bytes - old.size where only_row = 1; end;

insert into storage (only_row, bytes) values (1, 0);
