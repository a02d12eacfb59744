-- Who acts for whom: why, who gave it, until when; what stays between the patient and the clinic; care teams.

alter table grants add column own_threads integer not null default 0;
alter table grants add column reason text not null default '';
alter table grants add column given_by blob;
alter table grants add column by_patient integer not null default 0;
alter table grants add column ended_by blob;
alter table grants add column narrowed_at integer;
alter table grants add column warned_at integer;

-- A code with which somebody becomes a proxy: with a login of their own, an old one or a new one.
create table proxy_invitations (
    patient_id     blob not null references patients (id),
    id             blob not null,
    name           text not null,
    reason         text not null,
    results        integer not null default 0,
    appointments   integer not null default 0,
    medicines      integer not null default 0,
    messages       integer not null default 0,
    documents      integer not null default 0,
    grant_ends_at  integer,
    language       text not null,
    by_patient     integer not null,
    issued_by      blob not null references accounts (id),
    selector       text not null,
    verifier_hash  text not null,
    wrong_birth_dates  integer not null default 0,
    issued_at      integer not null,
    expires_at     integer not null,
    ended_at       integer,
    ended_how      text,
    primary key (patient_id, id),
    constraint proxy_selector_is_unique unique (selector),
    constraint proxy_has_a_name check (length(trim(name)) between 1 and 200),
    constraint proxy_language_is_known check (language in ('en', 'es')),
    constraint proxy_reason_is_known check (reason in ('parent', 'guardian', 'carer', 'power_of_attorney')),
    constraint proxy_has_a_scope check (results + appointments + medicines + messages + documents > 0),
    constraint proxy_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'revoked'))
) strict, without rowid;

create index proxy_invitations_open on proxy_invitations (patient_id) where ended_at is null;
create index grants_of_parents on grants (patient_id) where reason = 'parent';
-- When a proxy last used a grant.
create index trail_by_proxy on trail (patient_id, account_id, at) where relation = 'proxy';

-- A result that no proxy sees: the clinic withholds it, or the patient keeps it to oneself.
alter table results add column withheld_by blob references accounts (id);
alter table results add column is_private integer not null default 0;

-- Who looks after whom, where the clinic keeps charts to the care team.
create table care_team (
    patient_id  blob not null references patients (id),
    account_id  blob not null references accounts (id),
    since       integer not null,
    primary key (patient_id, account_id)
) strict, without rowid;

create index care_team_by_account on care_team (account_id);

-- A chart opened by somebody who is not of its care team, with a reason, for an hour, to be reviewed.
create table break_glass (
    patient_id   blob not null references patients (id),
    id           blob not null,
    account_id   blob not null references accounts (id),
    reason       text not null,
    says         text not null,
    opened_at    integer not null,
    until        integer not null,
    reviewed_at  integer,
    reviewed_by  blob references accounts (id),
    primary key (patient_id, id),
    constraint break_glass_reason_is_known check (reason in ('emergency', 'cover', 'asked', 'other'))
) strict, without rowid;

create index break_glass_open on break_glass (patient_id, account_id, until);
create index break_glass_to_review on break_glass (opened_at) where reviewed_at is null;
