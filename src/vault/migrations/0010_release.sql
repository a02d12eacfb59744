-- How a result comes before its patient: by the clinic's rule and the patient's wish, once a clinician has looked, at
-- the end of a hold. "came_at" is when what stands there now came: a corrected result comes anew, and is unread again.

alter table results add column came_at integer;
alter table results add column rule text
    constraint release_rule_is_known check (rule in ('at_once', 'review', 'within', 'held_test', 'preliminary'));
alter table results add column rule_until integer
    constraint rule_with_an_end_has_one check ((rule_until is not null) = (rule in ('within', 'held_test')));
alter table results add column rule_why text;
alter table results add column due_at integer
    constraint only_what_waits_is_due check (due_at is null or state = 'waiting');
alter table results add column held_at integer;
alter table results add column held_by blob references accounts (id);
alter table results add column held_until integer;
alter table results add column held_why text
    constraint hold_is_whole check (
        (held_at is null) = (held_by is null) and (held_at is null) = (held_until is null)
        and (held_at is null) = (held_why is null));
alter table results add column is_critical integer not null default 0;
alter table results add column reviewed_at integer;
alter table results add column reviewed_by blob references accounts (id)
    constraint review_is_whole check ((reviewed_at is null) = (reviewed_by is null));
alter table results add column notice_due_at integer;
alter table results add column told_in blob;
alter table results add column heard_at integer;
alter table results add column telling_failed integer not null default 0;

update results
   set came_at = uploaded_at, rule = 'review',
       reviewed_at = case when released_by is null then null else released_at end, reviewed_by = released_by;

create index results_due on results (due_at) where due_at is not null and retracted_at is null;
create index results_to_tell on results (notice_due_at) where notice_due_at is not null;
create index results_to_review on results (came_at) where reviewed_at is null and retracted_at is null;
create index results_by_release on results (released_at) where state = 'released' and retracted_at is null;

-- Notices are forgotten a week after their end; what became of that of a result stays with it.
create trigger result_is_told after update of ended_how on notices when new.about is not null and new.kind = 'new_result'
begin
    update results
       set heard_at = case when new.ended_how = 'sent' then coalesce(heard_at, new.sent_at) else heard_at end,
           telling_failed = case when new.ended_how = 'failed' then 1 else telling_failed end
     where patient_id = new.patient_id and told_in = new.about;
end;

-- What a clinician said when they had looked. Nothing is overwritten: the patient reads the newest.
create table result_reviews (
    patient_id  blob not null,
    id          blob not null,
    result_id   blob not null,
    reviewed_at integer not null,
    reviewed_by blob not null references accounts (id),
    note        text not null default '',
    next        text not null default '',
    call_today  integer not null default 0,
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create index reviews_of_result on result_reviews (patient_id, result_id, reviewed_at);

-- When the patient wants to see results of a kind: once a clinician has looked, or so many days later.
create table result_wishes (
    patient_id blob not null references patients (id),
    kind       text not null,
    wish       text not null,
    days       integer not null default 0,
    chosen_at  integer not null,
    primary key (patient_id, kind),
    constraint wish_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint wish_is_known check (wish in ('review', 'days') and (wish = 'days') = (days > 0))
) strict, without rowid;

-- A result outside the limits of danger: who was told when, and who has it. "about" is a fingerprint of its values.
create table critical_alerts (
    patient_id      blob not null,
    id              blob not null,
    result_id       blob not null,
    about           blob not null,
    raised_at       integer not null,
    told_at         integer not null,
    times           integer not null default 1,
    acknowledged_at integer,
    acknowledged_by blob references accounts (id),
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint acknowledgement_is_whole check ((acknowledged_at is null) = (acknowledged_by is null))
) strict, without rowid;

create index alerts_of_result on critical_alerts (patient_id, result_id, raised_at);
create index alerts_open on critical_alerts (told_at) where acknowledged_at is null;

-- Tests whose results wait whatever the rule of their kind.
create table held_tests (
    id       blob primary key,
    code     text not null,
    name     text not null,
    why      text not null,
    days     integer not null,
    added_at integer not null,
    added_by blob not null references accounts (id),
    ended_at integer,
    ended_by blob references accounts (id),
    constraint held_test_is_named check (length(code) + length(name) > 0),
    constraint held_test_has_a_reason check (length(why) > 0),
    constraint held_test_has_an_end check (days between 1 and 60),
    constraint held_test_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

-- Which clinician hears first of results that cannot wait.
create table cover (
    id         blob primary key,
    account_id blob not null references accounts (id),
    from_at    integer not null,
    until_at   integer,
    set_at     integer not null,
    set_by     blob not null references accounts (id),
    ended_at   integer,
    ended_by   blob references accounts (id),
    constraint cover_ends_after_it_begins check (until_at > from_at),
    constraint cover_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;
