-- Above which value somebody acts, for one patient and one test: a line on that patient's bars. Off unless a clinician
-- draws it; of several the one drawn last counts.

create table act_marks (
    patient_id blob not null references patients (id),
    id         blob not null,
    key        text not null,
    test       text not null default '',
    unit       text not null default '',
    above      text not null,
    number     real not null,
    set_at     integer not null,
    set_by     blob not null references accounts (id),
    ended_at   integer,
    ended_by   blob references accounts (id),
    primary key (patient_id, id),
    constraint mark_is_written check (length(above) between 1 and 20),
    constraint mark_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;
