-- Tests as patients read them: the clinic's own names, a patient's goals, and what was typed last for a laboratory.

-- What the clinic calls a test, in one language. "key" is a test that the portal knows, or else a series of values.
create table test_names (
    key         text not null,
    language    text not null,
    name        text not null,
    about       text not null default '',
    changed_at  integer not null,
    changed_by  blob references accounts (id),
    primary key (key, language),
    constraint test_name_language_is_known check (language in ('en', 'es')),
    constraint test_has_a_name check (length(trim(name)) between 1 and 80)
) strict, without rowid;

-- A range that a clinician set for one patient: it counts instead of the laboratory's from its first day to its last.
create table goals (
    patient_id   blob not null references patients (id),
    id           blob not null,
    key          text not null,
    test         text not null default '',
    unit         text not null default '',
    range        text not null,
    low          real,
    low_within   integer not null default 1,
    high         real,
    high_within  integer not null default 1,
    since        text not null,
    until        text,
    set_at       integer not null,
    set_by       blob not null references accounts (id),
    primary key (patient_id, id),
    constraint goal_is_a_range check (low is not null or high is not null),
    constraint goal_begins_on_a_day check (since is date(since)),
    constraint goal_ends_on_a_day check (until is null or until is date(until))
) strict, without rowid;

-- Unit and range as they were typed last for a test of a laboratory: what the form offers the next time.
create table laboratory_tests (
    laboratory  text not null collate nocase,
    series      text not null,
    unit        text not null,
    range       text not null,
    used_at     integer not null,
    primary key (laboratory, series, unit)
) strict, without rowid;
