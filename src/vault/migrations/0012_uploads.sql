-- Files that were brought and wait for words, what is stored in all, and why the guard was overruled.

-- A file that passed the checks, until somebody says what it is. Its author alone sees it, for a day.
create table staged_files (
    patient_id    blob not null references patients (id),
    id            blob not null,
    account_id    blob not null references accounts (id),
    object_id     blob not null,
    object_key    text not null,
    file_name     text not null,
    media_type    text not null,
    size          integer not null,
    sha256        blob not null,
    pages         integer not null,
    active        integer not null,
    staged_at     integer not null,
    staged_on     text not null,
    has_text      integer not null,
    lacks_family  integer not null,
    lacks_given   integer not null,
    lacks_born    integer not null,
    found_name    text,
    found_born    text,
    belongs       text not null,
    other_id      blob references patients (id),
    primary key (patient_id, id),
    constraint staged_object_is_unique unique (object_id),
    constraint staged_file_is_not_empty check (size > 0),
    constraint staged_hash_is_whole check (length(sha256) = 32),
    constraint staged_on_is_a_day check (staged_on is date(staged_on)),
    constraint staged_file_belongs check (
        belongs in ('nobody', 'somebody', 'known') and (belongs = 'known') = (other_id is not null))
) strict, without rowid;

create index staged_by_age on staged_files (staged_at);

-- How much all files take, in bytes, kept by the triggers below.
create table storage (
    only_row  integer primary key,
    bytes     integer not null,
    constraint storage_is_one_row check (only_row = 1)
) strict;

insert into storage (only_row, bytes) select 1, coalesce(sum(size), 0) from documents;

-- How many files somebody brought on a day.
create table upload_days (
    account_id  blob not null references accounts (id),
    day         text not null,
    files       integer not null,
    primary key (account_id, day)
) strict, without rowid;

create index upload_days_by_day on upload_days (day);

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

-- That a file was added although the guard had stopped, and why.
create table guard_overrides (
    patient_id    blob not null,
    result_id     blob not null,
    lacks_family  integer not null,
    lacks_given   integer not null,
    lacks_born    integer not null,
    belongs       text not null,
    says          text not null,
    by_account    blob not null references accounts (id),
    at            integer not null,
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint override_has_a_reason check (length(trim(says)) between 1 and 300),
    constraint override_belongs check (belongs in ('nobody', 'somebody', 'known'))
) strict, without rowid;
