-- The database of this version, written out. A test compares it with what the migrations make, and fails for a column
-- without a class:
--   PHI          says something about a patient
--   identifier   names somebody or something, or where somebody came from
--   secret       opens something, or proves knowing what does
--   operational  the rest

create table settings (
    name        text primary key,                          -- operational
    value       text not null,                             -- operational: what the clinic set; its name, address, phone
    changed_at  integer not null,                          -- operational
    changed_by  blob                                       -- identifier: the login that set it
) strict, without rowid;

create table accounts (
    id             blob primary key,                       -- identifier
    kind           text not null,                          -- operational
    state          text not null,                          -- operational
    name           text not null,                          -- PHI: a patient's or a proxy's; of staff an identifier
    language       text not null,                          -- operational
    is_clinician   integer not null default 0,             -- operational
    is_nurse       integer not null default 0,             -- operational
    is_front_desk  integer not null default 0,             -- operational
    is_manager     integer not null default 0,             -- operational
    created_at     integer not null,                       -- operational
    constraint account_id_is_random check (length(id) = 16),
    constraint account_kind_is_known check (kind in ('person', 'staff')),
    constraint account_state_is_known check (state in ('invited', 'active', 'locked', 'closed')),
    constraint account_language_is_known check (language in ('en', 'es')),
    constraint account_has_a_name check (length(trim(name)) between 1 and 200),
    constraint person_has_no_role check (
        kind = 'staff' or is_clinician + is_nurse + is_front_desk + is_manager = 0),
    constraint staff_has_a_role check (
        kind = 'person' or is_clinician + is_nurse + is_front_desk + is_manager > 0)
) strict, without rowid;

create table credentials (
    account_id     blob primary key references accounts (id), -- identifier
    username       text not null collate nocase,           -- identifier
    password_hash  text not null,                          -- secret: Argon2id
    totp_secret    blob not null,                          -- secret: sealed with the field key, bound to the account
    totp_step      integer not null default 0,             -- operational: the last step used
    changed_at     integer not null,                       -- operational
    constraint username_is_taken unique (username)
) strict, without rowid;

create table recovery_codes (
    account_id  blob not null references accounts (id),    -- identifier
    number      integer not null,                          -- operational
    hash        text not null,                             -- secret: Argon2id
    used_at     integer,                                   -- operational
    primary key (account_id, number),
    constraint recovery_code_number check (number between 1 and 10)
) strict, without rowid;

create table sessions (
    token_hash  blob primary key,                          -- secret: SHA-256 of 256 random bits
    id          blob not null,                             -- identifier
    account_id  blob not null references accounts (id),    -- identifier
    stage       text not null,                             -- operational
    shared      integer not null,                          -- operational
    device      text not null,                             -- identifier: a word for the kind of browser
    address     text not null,                             -- identifier: a prefix, never the whole address
    started_at  integer not null,                          -- operational
    acted_at    integer not null,                          -- operational
    ended_at    integer,                                   -- operational
    constraint session_stage_is_known check (stage in ('password', 'full')),
    constraint session_id_is_unique unique (id)
) strict, without rowid;

create index sessions_by_account on sessions (account_id, ended_at, started_at);

create table enrolments (
    token_hash     blob primary key,                       -- secret: SHA-256 of 256 random bits
    purpose        text not null,                          -- operational
    invitation_id  blob references invitations (id),       -- identifier
    patient_id     blob references patients (id),          -- identifier
    activation_id  blob,                                   -- identifier
    name           text,                                   -- identifier: of the first manager
    username       text,                                   -- identifier
    password_hash  text,                                   -- secret: Argon2id
    totp_secret    blob,                                   -- secret: sealed with the field key, bound to the token
    terms_at       integer,                                -- operational
    expires_at     integer not null,                       -- operational
    constraint enrolment_purpose_is_known check (purpose in ('set_up', 'invitation', 'activation')),
    constraint enrolment_is_for_someone check (
        (purpose = 'invitation') = (invitation_id is not null)
        and (purpose = 'activation') = (patient_id is not null and activation_id is not null)),
    foreign key (patient_id, activation_id) references activations (patient_id, id)
) strict, without rowid;

create index enrolments_by_expiry on enrolments (expires_at);
create index enrolments_by_invitation on enrolments (invitation_id);
create index enrolments_by_activation on enrolments (patient_id, activation_id);

create table invitations (
    id             blob primary key,                       -- identifier
    account_id     blob not null references accounts (id), -- identifier
    selector       text not null,                          -- secret: four characters of the code
    verifier_hash  text not null,                          -- secret: Argon2id of the other twelve
    issued_at      integer not null,                       -- operational
    expires_at     integer not null,                       -- operational
    ended_at       integer,                                -- operational
    ended_how      text,                                   -- operational
    constraint invitation_selector_is_unique unique (selector),
    constraint invitation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_invitation on invitations (account_id) where ended_at is null;

create table patients (
    id             blob primary key,                       -- identifier
    number         text not null,                          -- PHI: the chart number
    given_name     text not null,                          -- PHI
    family_name    text not null,                          -- PHI
    search_name    text not null,                          -- PHI: the name, folded
    birth_date     text not null,                          -- PHI
    email          text,                                   -- PHI
    mobile         text,                                   -- PHI
    language       text not null,                          -- PHI
    state          text not null,                          -- PHI: whether the patient lives
    registered_at  integer not null,                       -- PHI
    constraint patient_id_is_random check (length(id) = 16),
    constraint chart_number_is_taken unique (number),
    constraint chart_number_is_short check (length(number) between 1 and 40),
    constraint patient_has_a_name check (length(given_name) between 1 and 100 and length(family_name) between 1 and 100),
    constraint birth_date_is_a_day check (birth_date is date(birth_date)),
    constraint patient_language_is_known check (language in ('en', 'es')),
    constraint patient_state_is_known check (state in ('active', 'inactive', 'deceased'))
) strict, without rowid;

create index patients_by_birth_date on patients (birth_date, search_name);
create index patients_by_name on patients (search_name, birth_date);

create table name_words (
    word        text not null,                             -- PHI: a word of the name, folded
    patient_id  blob not null references patients (id),    -- identifier
    primary key (word, patient_id),
    constraint name_word_is_not_empty check (length(word) > 0)
) strict, without rowid;

create index name_words_by_patient on name_words (patient_id);

create table grants (
    patient_id    blob not null references patients (id),  -- identifier
    account_id    blob not null references accounts (id),  -- identifier
    kind          text not null,                           -- PHI: who looks after whom
    results       integer not null default 0,              -- operational
    appointments  integer not null default 0,              -- operational
    medicines     integer not null default 0,              -- operational
    messages      integer not null default 0,              -- operational
    documents     integer not null default 0,              -- operational
    granted_at    integer not null,                        -- operational
    ends_at       integer,                                 -- operational
    primary key (patient_id, account_id),
    constraint grant_kind_is_known check (kind in ('oneself', 'proxy')),
    constraint oneself_has_no_scopes check (
        kind = 'proxy' or (results + appointments + medicines + messages + documents = 0 and ends_at is null))
) strict, without rowid;

create index grants_by_account on grants (account_id, patient_id);
create unique index one_owner_of_a_chart on grants (patient_id) where kind = 'oneself';
create unique index one_chart_of_ones_own on grants (account_id) where kind = 'oneself';

create table activations (
    patient_id         blob not null references patients (id), -- identifier
    id                 blob not null,                      -- identifier
    selector           text not null,                      -- secret: four characters of the code
    verifier_hash      text not null,                      -- secret: Argon2id of the other twelve
    wrong_birth_dates  integer not null default 0,         -- operational
    issued_at          integer not null,                   -- operational
    expires_at         integer not null,                   -- operational
    ended_at           integer,                            -- operational
    ended_how          text,                               -- operational
    primary key (patient_id, id),
    constraint activation_selector_is_unique unique (selector),
    constraint activation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_activation on activations (patient_id) where ended_at is null;

create table results (
    patient_id    blob not null references patients (id),  -- identifier
    id            blob not null,                           -- identifier
    title         text not null,                           -- PHI
    kind          text not null,                           -- PHI
    collected_on  text not null,                           -- PHI
    state         text not null,                           -- operational
    uploaded_at   integer not null,                        -- PHI
    uploaded_by   blob not null references accounts (id),  -- identifier
    released_at   integer,                                 -- PHI
    released_by   blob references accounts (id),           -- identifier
    primary key (patient_id, id),
    constraint result_has_a_title check (length(trim(title)) between 1 and 200),
    constraint result_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint collected_on_is_a_day check (collected_on is date(collected_on)),
    constraint result_state_is_known check (state in ('waiting', 'released')),
    constraint released_by_somebody check (
        (state = 'released') = (released_at is not null) and (released_at is null) = (released_by is null))
) strict, without rowid;

create index results_waiting on results (uploaded_at) where state = 'waiting';
create index results_released on results (patient_id, collected_on desc, released_at desc) where state = 'released';

create table documents (
    patient_id   blob not null,                            -- identifier
    result_id    blob not null,                            -- identifier
    object_id    blob not null,                            -- identifier: the file in objects/
    object_key   text not null,                            -- secret: opens that file
    file_name    text not null,                            -- PHI
    media_type   text not null,                            -- operational
    size         integer not null,                         -- operational
    sha256       blob not null,                            -- PHI: proves that somebody has the same file
    pages        integer not null,                         -- operational
    active       integer not null,                         -- operational
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint document_object_is_unique unique (object_id),
    constraint document_is_not_empty check (size > 0),
    constraint document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

create table trail (
    seq         integer primary key,                       -- operational
    at          integer not null,                          -- PHI: when somebody saw a chart
    entry       text not null,                             -- operational
    act         text not null,                             -- PHI: what was seen of a chart
    outcome     text not null,                             -- operational
    actor       text not null,                             -- operational
    account_id  blob,                                      -- identifier
    roles       text not null,                             -- operational
    relation    text not null,                             -- PHI: who looks after whom
    patient_id  blob,                                      -- identifier
    object_id   blob,                                      -- identifier
    leave_seq   integer,                                   -- operational
    detail      text not null,                             -- operational: never a name or a value
    request_id  blob not null,                             -- identifier
    address     text not null,                             -- identifier: a prefix, never the whole address
    shown       blob,                                      -- operational: a hash of the list
    prev        blob not null,                             -- operational
    hash        blob not null,                             -- operational
    constraint trail_entry_is_known check (entry in ('leave', 'change', 'event', 'segment')),
    constraint trail_outcome_is_known check (outcome in ('granted', 'refused', 'concealed', 'step_up', 'done', 'failed')),
    constraint trail_actor_is_known check (actor in ('nobody', 'person', 'staff', 'operator', 'job')),
    constraint trail_person_has_an_account check ((actor in ('person', 'staff')) <= (account_id is not null)),
    constraint trail_hash_is_whole check (length(prev) = 32 and length(hash) = 32)
) strict;

create index trail_by_patient on trail (patient_id, seq) where patient_id is not null;
create index trail_by_object on trail (patient_id, object_id, act, account_id, outcome)
    where object_id is not null;
create index trail_by_reader on trail (patient_id, account_id, act, outcome, object_id)
    where object_id is not null;

create table trail_shown (
    patient_id  blob not null,                             -- identifier
    seq         integer not null references trail (seq),   -- operational
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
