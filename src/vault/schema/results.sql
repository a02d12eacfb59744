-- Results: values, documents, review and release, and what was told of them.

-- A result, and how it comes before its patient: by the clinic's rule and the patient's wish, once a clinician has
-- looked, at the end of a hold, which shows or waits for review. A test that is held waits for the rule of its kind
-- ("rule_beneath") as well.
-- "came_at" is from when days count: what stands there now came, and is unread again. "changed_at" is when it last
-- changed, so that nobody signs what they did not see; "corrected_at" when a value that its patient could read was
-- corrected, and "is_looked_at_first" whether the patient reads neither of the two yet.
-- "beside" is a further document of that result's order; what stood here is part of the result "now_in".
-- "undecided_at" is since when nobody can tell what something of it means, "kept_back" counts what is out of sight
-- for either reason. What is taken back is hidden from the patient at once, and never deleted. A result that no proxy
-- sees is withheld by the clinic, or private. Whoever reads as a patient does reads what "is_shown" and "goes_by"
-- something of theirs, and nothing else: the one rule of who sees what.
create table results (
    patient_id          blob not null references patients (id), -- identifier
    id                  blob not null,                      -- identifier
    title               text not null,                      -- PHI
    kind                text not null,                      -- PHI
    origin              text not null,                      -- operational
    stage               text not null,                      -- PHI
    laboratory          text not null default '',           -- PHI: which laboratory looks after somebody
    order_number        text,                               -- identifier: the laboratory's own
    collected_on        text not null,                      -- PHI
    state               text not null,                      -- operational
    uploaded_at         integer not null,                   -- PHI
    uploaded_by         blob references accounts (id),      -- identifier
    released_at         integer,                            -- PHI
    released_by         blob references accounts (id),      -- identifier
    withheld_by         blob references accounts (id),      -- identifier
    is_private          integer not null default 0,         -- PHI
    taken_back          text                                -- PHI: by whom
        constraint somebody_took_it_back check (taken_back in ('clinic', 'laboratory')),
    came_at             integer,                            -- PHI
    rule                text                                -- PHI: what kind of result it is
        constraint release_rule_is_known check (rule in ('at_once', 'review', 'within', 'held_test', 'preliminary')),
    rule_until          integer                             -- PHI
        constraint rule_with_an_end_has_one check ((rule_until is not null) = (rule in ('within', 'held_test'))),
    rule_why            text,                               -- PHI: why a test is held
    due_at              integer                             -- PHI
        constraint only_what_waits_is_due check (due_at is null or state = 'waiting'),
    is_critical         integer not null default 0,         -- PHI
    review_id           blob,                               -- identifier: what was said of what stands there now
    notice_due_at       integer,                            -- PHI
    announced_in        blob,                               -- identifier: the notice that told of it
    announced_at        integer,                            -- PHI
    announcing_failed   integer not null default 0,         -- PHI
    dated               text not null default 'sample'      -- PHI
        constraint result_is_dated_by_something check (dated in ('sample', 'report', 'unknown')),
    changed_at          integer,                            -- PHI
    rule_beneath        text                                -- PHI
        constraint rule_beneath_is_known check (rule_beneath in ('at_once', 'review', 'within')),
    beneath_until       integer                             -- PHI
        constraint rule_beneath_with_an_end_has_one check ((beneath_until is not null) = (rule_beneath is 'within')),
    corrected_at        integer,                            -- PHI
    is_looked_at_first  integer not null default 0          -- PHI
        constraint only_what_waits_is_looked_at_first check (is_looked_at_first = 0 or state = 'waiting'),
    beside              blob,                               -- identifier
    now_in              blob,                               -- identifier
    undecided_at        integer,                            -- PHI
    kept_back           integer not null default 0,         -- PHI
    stood               blob,                               -- PHI: fingerprints of values
    matter              text not null as (                  -- PHI: a result, or a letter or another paper
        iif(kind in ('letter', 'other'), 'paper', 'result')),
    is_shown            integer not null as (               -- PHI: whether its patient can see it
        state = 'released' and taken_back is null),
    goes_by             text not null as (                  -- PHI: who reads it: the patient alone, or proxies with that scope
        iif(withheld_by is not null or is_private = 1, 'oneself', iif(matter = 'paper', 'documents', 'results'))),
    primary key (patient_id, id),
    foreign key (patient_id, review_id) references result_reviews (patient_id, id),
    constraint result_has_a_title check (length(trim(title)) between 1 and 200),
    constraint result_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint result_stage_is_known check (stage in ('preliminary', 'final', 'corrected')),
    constraint somebody_brought_it check ((uploaded_by is null) <= (origin = 'message')),
    constraint collected_on_is_a_day check (collected_on is date(collected_on)),
    constraint result_state_is_known check (state in ('waiting', 'released')),
    constraint released_at_some_time check (
        (state = 'released') = (released_at is not null) and (released_by is not null) <= (released_at is not null))
) strict, without rowid;

create index results_waiting on results (uploaded_at) where state = 'waiting' and taken_back is null;
create index results_released on results (patient_id, collected_on desc, released_at desc)
    where is_shown = 1;
create index results_due on results (due_at) where due_at is not null and taken_back is null;
create index results_to_tell on results (notice_due_at) where notice_due_at is not null;
create index results_to_review on results (came_at) where review_id is null and taken_back is null;
create index results_beside on results (patient_id, beside) where beside is not null;
create index results_out_of_sight on results (patient_id) where is_looked_at_first = 1 or taken_back = 'laboratory';
create index results_undecided on results (undecided_at) where undecided_at is not null;
create index results_by_release on results (released_at) where is_shown = 1;
create index results_by_order on results (patient_id, laboratory, order_number) where order_number is not null;

-- A value as the laboratory wrote it. "series" says which values may stand on one line over time: the test's code in
-- its system, else its name. A corrected value replaces an earlier one, which stays a click away. Rows of a result lie
-- side by side, in its order: a result is written and read in one place of the file, however much its chart holds.
create table result_values (
    patient_id   blob not null,                             -- identifier
    id           blob not null,                             -- identifier
    result_id    blob not null,                             -- identifier
    position     integer not null,                          -- operational
    panel        text not null default '',                  -- PHI
    series       text not null,                             -- PHI
    code         text not null default '',                  -- PHI
    code_system  text not null default '',                  -- operational
    sub_id       text not null default '',                  -- operational
    test         text not null,                             -- PHI
    content      text not null,                             -- operational
    number       real,                                      -- PHI
    beyond       text not null default '',                  -- PHI
    unit         text not null default '',                  -- PHI
    range        text not null default '',                  -- PHI
    low          real,                                      -- PHI
    low_within   integer not null default 1,                -- operational
    high         real,                                      -- PHI
    high_within  integer not null default 1,                -- operational
    flag         text not null default '',                  -- PHI
    stage        text not null,                             -- PHI
    observed_at  integer not null,                          -- PHI
    replaced_by  blob,                                      -- identifier: the value that stands now
    observed     text not null default 'time'               -- PHI
        constraint value_is_observed_somehow check (observed in ('time', 'day', 'report', 'unknown')),
    means        text not null default ''                   -- PHI
        constraint value_meaning_is_known check (means in ('', 'susceptible', 'intermediate', 'dose_dependent',
            'resistant', 'non_susceptible', 'positive', 'negative', 'indeterminate', 'detected', 'not_detected',
            'reactive', 'non_reactive', 'weakly_reactive', 'up', 'down', 'better', 'worse')),
    moment       text not null default ''                   -- PHI
        constraint value_moment_is_one check (moment = '' or moment is date(moment)
                                              or moment is strftime('%Y-%m-%d %H:%M', moment)),
    ended        text not null default ''                   -- PHI
        constraint value_end_is_known check (
            ended in ('', 'cancelled', 'deleted', 'not_asked', 'in_lab', 'ordered', 'partial')),
    value        text not null,                             -- PHI
    note         text not null default '',                  -- PHI
    primary key (patient_id, result_id, position, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint value_has_a_test check (length(trim(test)) between 1 and 200),
    constraint value_content_is_known check (content in ('number', 'beyond', 'words', 'none')),
    constraint value_number_is_one check ((content in ('number', 'beyond')) = (number is not null)),
    constraint value_beyond_is_known check ((content = 'beyond') = (beyond in ('<', '<=', '>', '>='))),
    constraint value_flag_is_known check (
        flag in ('', 'low', 'high', 'outside', 'critical_low', 'critical_high', 'critical', 'inside')), -- PHI
    constraint value_stage_is_known check (stage in ('preliminary', 'final', 'corrected', 'pending'))
) strict, without rowid;

create index values_over_time on result_values (patient_id, series, observed_at) where replaced_by is null;

-- That a clinician holds a result: until when and why, and whether its end shows it or has it wait for review.
create table result_holds (
    patient_id  blob not null,                              -- identifier
    result_id   blob not null,                              -- identifier
    held_at     integer not null,                           -- PHI
    held_by     blob not null references accounts (id),     -- identifier
    held_until  integer not null,                           -- PHI
    held_then   text not null,                              -- PHI
    held_why    text not null,                              -- PHI
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint end_of_hold_is_known check (held_then in ('show', 'wait'))
) strict, without rowid;

create trigger what_is_released_is_held_no_more after update of state on results
when new.state = 'released' and old.state = 'waiting'
begin delete from result_holds where patient_id = new.patient_id and result_id = new.id; end;

-- Why a result is taken back, by whom and when. Without a person it was its laboratory: nothing that it said stands.
create table result_retractions (
    patient_id     blob not null,                           -- identifier
    result_id      blob not null,                           -- identifier
    retracted_at   integer not null,                        -- PHI
    retracted_by   blob references accounts (id),           -- identifier
    retracted_why  text not null,                           -- PHI
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint retraction_has_a_reason check (
        retracted_why in ('wrong_patient', 'wrong_file', 'wrong_content', 'other'))
) strict, without rowid;

-- What a clinician said when they had looked. Nothing is overwritten: the patient reads the newest.
create table result_reviews (
    patient_id   blob not null,                             -- identifier
    id           blob not null,                             -- identifier
    result_id    blob not null,                             -- identifier
    reviewed_at  integer not null,                          -- PHI
    reviewed_by  blob not null references accounts (id),    -- identifier
    next         text not null default '',                  -- PHI
    call_today   integer not null default 0,                -- PHI
    note         text not null default '',                  -- PHI
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create index reviews_of_result on result_reviews (patient_id, result_id, reviewed_at);

-- When the patient wants to see results of a kind: once a clinician has looked, or so many days later.
create table result_wishes (
    patient_id  blob not null references patients (id),     -- identifier
    kind        text not null,                              -- PHI
    wish        text not null,                              -- PHI
    days        integer not null default 0,                 -- operational
    chosen_at   integer not null,                           -- PHI
    primary key (patient_id, kind),
    constraint wish_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint wish_is_known check (wish in ('review', 'days') and (wish = 'days') = (days > 0))
) strict, without rowid;

-- Tests whose results wait whatever the rule of their kind.
create table held_tests ( -- desk
    id        blob primary key,                             -- identifier
    code      text not null,                                -- operational
    name      text not null,                                -- operational
    why       text not null,                                -- operational
    days      integer not null,                             -- operational
    added_at  integer not null,                             -- operational
    added_by  blob not null references accounts (id),       -- identifier
    ended_at  integer,                                      -- operational
    ended_by  blob references accounts (id),                -- identifier
    constraint held_test_is_named check (length(code) + length(name) > 0),
    constraint held_test_has_a_reason check (length(why) > 0),
    constraint held_test_has_an_end check (days between 1 and 60),
    constraint held_test_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

-- A result outside the limits of danger, or about which nobody can tell: who was told when, and who has it. "about"
-- is a fingerprint of its values. Of "queued" messages "sent" left, and "failed" did not and will not: notices are
-- forgotten a week after their end, this is not.
create table critical_alerts (
    patient_id       blob not null,                         -- identifier
    id               blob not null,                         -- identifier
    result_id        blob not null,                         -- identifier
    about            blob not null,                         -- PHI: a fingerprint of values
    raised_at        integer not null,                      -- PHI
    alerted_at       integer not null,                      -- PHI
    times            integer not null default 1,            -- operational
    acknowledged_at  integer,                               -- PHI
    acknowledged_by  blob references accounts (id),         -- identifier
    queued           integer not null default 0,            -- operational
    sent             integer not null default 0,            -- operational
    failed           integer not null default 0,            -- operational
    sent_at          integer,                               -- PHI
    is_undecided     integer not null default 0,            -- PHI
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint acknowledgement_is_whole check ((acknowledged_at is null) = (acknowledged_by is null))
) strict, without rowid;

create index alerts_of_result on critical_alerts (patient_id, result_id, raised_at);
create unique index alerts_by_id on critical_alerts (id);
create index alerts_open on critical_alerts (alerted_at) where acknowledged_at is null;

create trigger wrong_patient_forgets_the_number after update of taken_back on results
when exists (select 1 from result_retractions
              where patient_id = new.patient_id and result_id = new.id and retracted_why = 'wrong_patient')
begin
    delete from laboratory_numbers
     where patient_id = new.patient_id
       and message_id in (select message_id from result_messages
                           where patient_id = new.patient_id and result_id = new.id);
end;
