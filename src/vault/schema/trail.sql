-- Who did what, when: append only; each row carries the hash of the row before it.

create table trail (
    seq         integer primary key,                        -- operational
    at          integer not null,                           -- PHI: when somebody saw a chart
    entry       text not null,                              -- operational
    act         text not null,                              -- PHI: what was seen of a chart
    outcome     text not null,                              -- operational
    actor       text not null,                              -- operational
    account_id  blob,                                       -- identifier
    roles       text not null,                              -- operational
    relation    text not null,                              -- PHI: who looks after whom
    patient_id  blob,                                       -- identifier
    object_id   blob,                                       -- identifier
    leave_seq   integer,                                    -- operational
    detail      text not null,                              -- operational: never a name or a value
    request_id  blob not null,                              -- identifier
    address     text not null,                              -- identifier: a prefix, never the whole address
    device      text not null,                              -- identifier: the kind of browser, for events of a login
    shown       blob,                                       -- operational: a hash of the list
    prev        blob not null,                              -- operational
    hash        blob not null,                              -- operational
    constraint trail_entry_is_known check (entry in ('leave', 'change', 'event', 'segment')),
    constraint trail_outcome_is_known check (
        outcome in ('granted', 'refused', 'concealed', 'step_up', 'done', 'failed')),
    constraint trail_actor_is_known check (actor in ('nobody', 'person', 'staff', 'operator', 'job')),
    constraint trail_person_has_an_account check ((actor in ('person', 'staff')) <= (account_id is not null)),
    constraint trail_hash_is_whole check (length(prev) = 32 and length(hash) = 32)
) strict;

create index trail_by_patient on trail (patient_id, seq) where patient_id is not null;
create index trail_by_object on trail (patient_id, object_id, act, account_id, outcome)
    where object_id is not null;
create index trail_by_reader on trail (patient_id, account_id, act, outcome, object_id)
    where object_id is not null;
create index trail_by_proxy on trail (patient_id, account_id, at) where relation = 'proxy';
create index trail_lists on trail (account_id, at) where shown is not null;
create index trail_shown_again on trail (leave_seq) where entry = 'leave' and leave_seq is not null;
create index trail_by_account on trail (account_id, seq) where entry = 'event';

-- Whom a list showed. A list that was shown again within the hour has a row in the trail that names the first one
-- ("leave_seq"), and none here.
create table trail_shown (
    patient_id  blob not null,                              -- identifier
    seq         integer not null references trail (seq),    -- operational
    primary key (patient_id, seq)
) strict, without rowid;

create index trail_shown_by_seq on trail_shown (seq);

create trigger trail_is_never_changed before update on trail
begin select raise(abort, 'the trail is append only'); end;

create trigger trail_is_never_deleted before delete on trail
begin select raise(abort, 'the trail is append only'); end;

create trigger trail_shown_is_never_changed before update on trail_shown
begin select raise(abort, 'the trail is append only'); end;

create trigger trail_shown_is_never_deleted before delete on trail_shown
begin select raise(abort, 'the trail is append only'); end;
