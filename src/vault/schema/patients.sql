-- Charts, who may open them, and how somebody comes to.

-- A chart. Who has a single name has it as family name, and no given name. "access" says how far the patient is on
-- the way to a login, so that a list of one state is one index: whoever issues a code says so there, what follows is
-- kept by the triggers below.
create table patients (
    id               blob primary key,                      -- identifier
    number           text not null,                         -- PHI: the chart number
    given_name       text not null,                         -- PHI
    family_name      text not null,                         -- PHI
    search_name      text not null,                         -- PHI: the name, folded
    birth_date       text not null,                         -- PHI
    email            text,                                  -- PHI
    mobile           text,                                  -- PHI
    language         text not null,                         -- PHI
    state            text not null,                         -- PHI: whether the patient lives
    registered_at    integer not null,                      -- PHI
    pharmacy         text,                                  -- PHI
    left_at          integer,                               -- operational
    texts_agreed_at  integer,                               -- PHI: since when texts may go to the number on file
    access           text not null default 'never',         -- operational: how far the patient is on the way to a login
    access_at        integer,                               -- operational
    full_name        text not null as (                     -- PHI: as it is read
        trim(given_name || ' ' || family_name)),
    list_name        text not null as (                     -- PHI: as lists are sorted
        iif(given_name = '', family_name, family_name || ', ' || given_name)),
    constraint patient_id_is_random check (length(id) = 16),
    constraint chart_number_is_taken unique (number),
    constraint chart_number_is_short check (length(number) between 1 and 40),
    constraint patient_has_a_name check (length(given_name) <= 100 and length(family_name) between 1 and 100),
    constraint birth_date_is_a_day check (birth_date is date(birth_date)),
    constraint patient_state_is_known check (state in ('active', 'inactive', 'deceased'))
) strict, without rowid;

create index patients_by_birth_date on patients (birth_date, search_name);
create index patients_by_name on patients (search_name, birth_date);
create index patients_by_access on patients (access, access_at, id) where state = 'active';
create index patients_never_offered on patients (registered_at, id) where state = 'active' and access = 'never';

-- The words of each patient's name, folded as in search_name: any of them finds the patient.
create table name_words (
    word        text not null,                              -- PHI: a word of the name, folded
    patient_id  blob not null references patients (id),     -- identifier
    primary key (word, patient_id),
    constraint name_word_is_not_empty check (length(word) > 0)
) strict, without rowid;

create index name_words_by_patient on name_words (patient_id);

-- A name, birth date, address or state as it was before it was corrected.
create table corrections (
    patient_id  blob not null references patients (id),     -- identifier
    id          blob not null,                              -- identifier
    field       text not null,                              -- operational
    was         text,                                       -- PHI
    became      text,                                       -- PHI
    changed_at  integer not null,                           -- operational
    changed_by  blob references accounts (id),              -- identifier
    primary key (patient_id, id),
    constraint correction_field_is_known check (
        field in ('given_name', 'family_name', 'birth_date', 'number', 'email', 'mobile', 'language', 'texts', 'pharmacy',
                  'state'))
) strict, without rowid;

create index corrections_by_date on corrections (patient_id, changed_at desc);

-- Who may act on whose chart: oneself, or a proxy within scopes and dates.
create table grants (
    patient_id    blob not null references patients (id),   -- identifier
    account_id    blob not null references accounts (id),   -- identifier
    kind          text not null,                            -- PHI: who looks after whom
    results       integer not null default 0,               -- operational
    appointments  integer not null default 0,               -- operational
    medicines     integer not null default 0,               -- operational
    messages      integer not null default 0,               -- operational
    documents     integer not null default 0,               -- operational
    granted_at    integer not null,                         -- operational
    ends_at       integer,                                  -- operational
    own_threads   integer not null default 0,               -- operational
    reason        text not null default '',                 -- PHI
    given_by      blob,                                     -- identifier
    by_patient    integer not null default 0,               -- operational
    ended_by      blob,                                     -- identifier
    narrowed_at   integer,                                  -- operational
    warned_at     integer,                                  -- operational
    primary key (patient_id, account_id),
    constraint grant_kind_is_known check (kind in ('oneself', 'proxy')),
    constraint oneself_has_no_scopes check (
        kind = 'proxy' or (results + appointments + medicines + messages + documents = 0 and ends_at is null))
) strict, without rowid;

create index grants_by_account on grants (account_id, patient_id);
create unique index one_owner_of_a_chart on grants (patient_id) where kind = 'oneself';
create unique index one_chart_of_ones_own on grants (account_id) where kind = 'oneself';
create index grants_of_parents on grants (patient_id) where reason = 'parent';

-- A code with which a patient begins. "wrong_dates" are the wrong birth dates that came with it: the same one counts
-- once. "for_oneself" is a child's own sheet between the birthdays, as the desk chose; every other sheet of a child
-- is the parent's.
create table activations (
    patient_id         blob not null references patients (id), -- identifier
    id                 blob not null,                       -- identifier
    selector           text not null,                       -- secret: four characters of the code
    verifier_hash      text not null,                       -- secret: Argon2id of the other twelve
    wrong_birth_dates  integer not null default 0,          -- operational
    issued_at          integer not null,                    -- operational
    expires_at         integer not null,                    -- operational
    ended_at           integer,                             -- operational
    ended_how          text,                                -- operational
    sent_by            text not null default 'paper',       -- operational
    sent_to            text,                                -- PHI: the address
    issued_by          blob,                                -- identifier
    wrong_dates        text not null default ''             -- PHI: birth dates that were typed
        constraint activation_dates_are_few check (length(wrong_dates) <= 54),
    for_oneself        integer not null default 0           -- operational
        constraint activation_is_for_somebody check (for_oneself in (0, 1)),
    primary key (patient_id, id),
    constraint activation_selector_is_unique unique (selector),
    constraint activation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_activation on activations (patient_id) where ended_at is null;
create index activations_by_state on activations (patient_id, issued_at desc);

-- A code with which somebody becomes a proxy: with a login of their own, an old one or a new one.
create table proxy_invitations (
    patient_id         blob not null references patients (id), -- identifier
    id                 blob not null,                       -- identifier
    name               text not null,                       -- PHI
    reason             text not null,                       -- PHI
    results            integer not null default 0,          -- operational
    appointments       integer not null default 0,          -- operational
    medicines          integer not null default 0,          -- operational
    messages           integer not null default 0,          -- operational
    documents          integer not null default 0,          -- operational
    grant_ends_at      integer,                             -- operational
    language           text not null,                       -- PHI: what the person speaks
    by_patient         integer not null,                    -- operational
    issued_by          blob not null references accounts (id), -- identifier
    selector           text not null,                       -- identifier
    verifier_hash      text not null,                       -- secret: Argon2id
    wrong_birth_dates  integer not null default 0,          -- operational
    issued_at          integer not null,                    -- operational
    expires_at         integer not null,                    -- operational
    ended_at           integer,                             -- operational
    ended_how          text,                                -- operational
    wrong_dates        text not null default ''             -- PHI: birth dates that were typed
        constraint proxy_dates_are_few check (length(wrong_dates) <= 54),
    primary key (patient_id, id),
    constraint proxy_selector_is_unique unique (selector),
    constraint proxy_has_a_name check (length(trim(name)) between 1 and 200),
    constraint proxy_reason_is_known check (reason in ('parent', 'guardian', 'carer', 'power_of_attorney')),
    constraint proxy_has_a_scope check (results + appointments + medicines + messages + documents > 0),
    constraint proxy_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'revoked'))
) strict, without rowid;

create index proxy_invitations_open on proxy_invitations (patient_id) where ended_at is null;

-- Who looks after whom, where the clinic keeps charts to the care team.
create table care_team (
    patient_id  blob not null references patients (id),     -- identifier
    account_id  blob not null references accounts (id),     -- identifier
    since       integer not null,                           -- operational
    primary key (patient_id, account_id)
) strict, without rowid;

create index care_team_by_account on care_team (account_id);

-- A chart opened by somebody who is not of its care team, with a reason, for an hour, to be reviewed; and what left
-- to tell managers of it.
create table break_glass (
    patient_id   blob not null references patients (id),    -- identifier
    id           blob not null,                             -- identifier
    account_id   blob not null references accounts (id),    -- identifier
    reason       text not null,                             -- PHI
    says         text not null,                             -- PHI
    opened_at    integer not null,                          -- operational
    until        integer not null,                          -- operational
    reviewed_at  integer,                                   -- operational
    reviewed_by  blob references accounts (id),             -- identifier
    queued       integer not null default 0,                -- operational
    sent         integer not null default 0,                -- operational
    failed       integer not null default 0,                -- operational
    primary key (patient_id, id),
    constraint break_glass_reason_is_known check (reason in ('emergency', 'cover', 'asked', 'other'))
) strict, without rowid;

create unique index break_glass_by_id on break_glass (id);
create index break_glass_open on break_glass (patient_id, account_id, until);
create index break_glass_to_review on break_glass (opened_at) where reviewed_at is null;

create trigger chart_is_claimed after insert on grants when new.kind = 'oneself'
begin update patients set access = 'claimed', access_at = new.granted_at where id = new.patient_id; end;

create trigger chart_is_left after delete on grants when old.kind = 'oneself'
begin
    update patients
       set access = 'spent',
           access_at = coalesce((select max(ended_at) from activations where patient_id = old.patient_id), old.granted_at)
     where id = old.patient_id;
end;

create trigger activation_runs_on after update of expires_at on activations when new.ended_at is null
begin update patients set access_at = new.expires_at where id = new.patient_id and access = 'open'; end;

create trigger activation_ends after update of ended_at on activations when new.ended_at is not null
begin
    update patients
       set access = case new.ended_how when 'used' then 'spent' when 'replaced' then 'revoked' else new.ended_how end,
           access_at = new.ended_at
     where id = new.patient_id and access <> 'claimed';
end;
