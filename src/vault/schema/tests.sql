-- Tests as patients read them: the clinic's own names, a patient's goals, and what was typed last for a laboratory.

-- What the clinic calls a test, in one language. "key" is a test that the portal knows, or else a series of values.
create table test_names (
    key         text not null,                              -- operational
    language    text not null,                              -- operational
    name        text not null,                              -- operational
    about       text not null default '',                   -- operational
    changed_at  integer not null,                           -- operational
    changed_by  blob references accounts (id),              -- identifier
    primary key (key, language),
    constraint test_has_a_name check (length(trim(name)) between 1 and 80)
) strict, without rowid;

-- A range that a clinician set for one patient: it counts instead of the laboratory's from its first day to its last.
create table goals (
    patient_id   blob not null references patients (id),    -- identifier
    id           blob not null,                             -- identifier
    key          text not null,                             -- PHI
    test         text not null default '',                  -- PHI
    unit         text not null default '',                  -- PHI
    range        text not null,                             -- PHI
    low          real,                                      -- PHI
    low_within   integer not null default 1,                -- operational
    high         real,                                      -- PHI
    high_within  integer not null default 1,                -- operational
    since        text not null,                             -- PHI
    until        text,                                      -- PHI
    set_at       integer not null,                          -- operational
    set_by       blob not null references accounts (id),    -- identifier
    primary key (patient_id, id),
    constraint goal_is_a_range check (low is not null or high is not null),
    constraint goal_begins_on_a_day check (since is date(since)),
    constraint goal_ends_on_a_day check (until is null or until is date(until))
) strict, without rowid;

-- Above which value somebody acts, for one patient and one test: a line on that patient's bars. Off unless a
-- clinician draws it; of several the one drawn last counts.
create table act_marks (
    patient_id  blob not null references patients (id),     -- identifier
    id          blob not null,                              -- identifier
    key         text not null,                              -- PHI
    test        text not null default '',                   -- PHI
    unit        text not null default '',                   -- PHI
    above       text not null,                              -- PHI
    number      real not null,                              -- PHI
    set_at      integer not null,                           -- operational
    set_by      blob not null references accounts (id),     -- identifier
    ended_at    integer,                                    -- operational
    ended_by    blob references accounts (id),              -- identifier
    primary key (patient_id, id),
    constraint mark_is_written check (length(above) between 1 and 20),
    constraint mark_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

-- Unit and range as they were typed last for a test of a laboratory: what the form offers the next time.
create table laboratory_tests (
    laboratory  text not null collate nocase,               -- operational
    series      text not null,                              -- operational
    unit        text not null,                              -- operational
    range       text not null,                              -- operational
    used_at     integer not null,                           -- operational
    primary key (laboratory, series, unit)
) strict, without rowid;
