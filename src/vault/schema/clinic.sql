-- Ids are 16 random bytes; instants are milliseconds since 1970 in UTC; days are "YYYY-MM-DD". Each column says its
-- class:
--   PHI          says something about a patient
--   identifier   names somebody or something, or where somebody came from
--   secret       opens something, or proves knowing what does
--   operational  the rest

-- The clinic, its people, the text that patients accept, and who hears first.

create table settings ( -- desk
    name        text primary key,                           -- operational
    value       text not null,                              -- operational: what the clinic set: its name, a phone
    changed_at  integer not null,                           -- operational
    changed_by  blob                                        -- identifier: the login that set it
) strict, without rowid;

-- A login: a person's (a patient's or a proxy's) or a member of staff's, never both. "call_at" is where a colleague
-- can be called when no message reaches them.
create table accounts (
    id             blob primary key,                        -- identifier
    kind           text not null,                           -- operational
    state          text not null,                           -- operational
    name           text not null,                           -- PHI: a patient's or a proxy's; of staff an identifier
    language       text not null,                           -- operational
    is_clinician   integer not null default 0,              -- operational
    is_nurse       integer not null default 0,              -- operational
    is_front_desk  integer not null default 0,              -- operational
    is_manager     integer not null default 0,              -- operational
    created_at     integer not null,                        -- operational
    call_at        text                                     -- identifier: where a colleague can be called
        constraint number_to_call_is_short check (length(call_at) between 3 and 40),
    constraint account_id_is_random check (length(id) = 16),
    constraint account_kind_is_known check (kind in ('person', 'staff')),
    constraint account_state_is_known check (state in ('invited', 'active', 'locked', 'closed')),
    constraint account_has_a_name check (length(trim(name)) between 1 and 200),
    constraint person_has_no_role check (
        kind = 'staff' or is_clinician + is_nurse + is_front_desk + is_manager = 0),
    constraint staff_has_a_role check (
        kind = 'person' or is_clinician + is_nurse + is_front_desk + is_manager > 0)
) strict, without rowid;

create index accounts_not_in_use on accounts (state, id) where kind = 'person' and state <> 'active';

create table invitations ( -- desk
    id             blob primary key,                        -- identifier
    account_id     blob not null references accounts (id),  -- identifier
    selector       text not null,                           -- secret: four characters of the code
    verifier_hash  text not null,                           -- secret: Argon2id of the other twelve
    issued_at      integer not null,                        -- operational
    expires_at     integer not null,                        -- operational
    ended_at       integer,                                 -- operational
    ended_how      text,                                    -- operational
    constraint invitation_selector_is_unique unique (selector),
    constraint invitation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_invitation on invitations (account_id) where ended_at is null;

-- The text that patients accept, by version: each save of a changed text is a new version, none is ever changed.
create table terms ( -- desk
    version   integer not null,                             -- operational
    language  text not null,                                -- operational
    since     integer not null,                             -- operational
    words     text not null,                                -- operational: the text itself
    primary key (version, language)
) strict, without rowid;

create table terms_accepted (
    account_id   blob not null references accounts (id),    -- identifier
    version      integer not null,                          -- operational
    accepted_at  integer not null,                          -- operational
    primary key (account_id, version)
) strict, without rowid;

-- When the clinic is open: parts of each day of the week (1 is Monday) in minutes on the clinic's wall, and days, or a
-- part of each, on which it is closed all the same.
create table opening_hours ( -- desk
    weekday       integer not null,                         -- operational
    from_minute   integer not null,                         -- operational
    until_minute  integer not null,                         -- operational: the minute after its last
    primary key (weekday, from_minute),
    constraint opening_weekday_is_one check (weekday between 1 and 7),
    constraint opening_is_part_of_a_day check (0 <= from_minute and from_minute < until_minute and until_minute <= 1440)
) strict, without rowid;

create trigger opening_hours_share_no_time before insert on opening_hours
    when exists (select 1 from opening_hours
                  where weekday = new.weekday and from_minute < new.until_minute and until_minute > new.from_minute)
begin select raise(abort, 'opening hours share a time'); end;

create table closures ( -- desk
    id            blob primary key,                         -- identifier
    first_day     text not null,                            -- operational
    last_day      text not null,                            -- operational
    from_minute   integer,                                  -- operational
    until_minute  integer,                                  -- operational
    why_en        text not null,                            -- operational: as patients read it
    why_es        text not null,                            -- operational: as patients read it
    added_at      integer not null,                         -- operational
    added_by      blob not null references accounts (id),   -- identifier
    ended_at      integer,                                  -- operational
    ended_by      blob references accounts (id),            -- identifier
    constraint closure_ends_after_it_begins check (first_day <= last_day),
    constraint closure_part_is_whole check ((from_minute is null) = (until_minute is null)),
    constraint closure_is_part_of_a_day check (
        0 <= from_minute and from_minute < until_minute and until_minute <= 1440),
    constraint closure_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

-- Who is away, and which colleague covers for them meanwhile. The answers are what patients read who write to them.
create table absences ( -- desk
    id          blob primary key,                           -- identifier
    account_id  blob not null references accounts (id),     -- identifier
    covered_by  blob not null references accounts (id),     -- identifier
    from_at     integer not null,                           -- operational
    until_at    integer not null,                           -- operational
    answer_en   text not null,                              -- operational
    answer_es   text not null,                              -- operational
    set_at      integer not null,                           -- operational
    set_by      blob not null references accounts (id),     -- identifier
    ended_at    integer,                                    -- operational
    ended_by    blob references accounts (id),              -- identifier
    constraint nobody_covers_for_themselves check (covered_by <> account_id),
    constraint absence_ends_after_it_begins check (until_at > from_at),
    constraint absence_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

create index absences_of_an_account on absences (account_id, until_at) where ended_at is null;

create trigger nobody_is_away_twice before insert on absences
    when exists (select 1 from absences
                  where account_id = new.account_id and ended_at is null
                    and from_at < new.until_at and until_at > new.from_at)
begin select raise(abort, 'an absence overlaps another'); end;

-- Which clinician hears first of results that cannot wait.
create table cover ( -- desk
    id          blob primary key,                           -- identifier
    account_id  blob not null references accounts (id),     -- identifier
    from_at     integer not null,                           -- operational
    until_at    integer,                                    -- operational
    set_at      integer not null,                           -- operational
    set_by      blob not null references accounts (id),     -- identifier
    ended_at    integer,                                    -- operational
    ended_by    blob references accounts (id),              -- identifier
    constraint cover_ends_after_it_begins check (until_at > from_at),
    constraint cover_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;
