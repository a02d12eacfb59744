-- The clinic, its people, their logins, the first charts, and the trail.
-- Ids are 16 random bytes; instants are milliseconds since 1970 in UTC; days are 'YYYY-MM-DD'.

create table settings (
    name        text primary key,
    value       text not null,
    changed_at  integer not null,
    changed_by  blob
) strict, without rowid;

-- A login: a person's (a patient's or a proxy's) or a member of staff's, never both.
create table accounts (
    id             blob primary key,
    kind           text not null,
    state          text not null,
    name           text not null,
    language       text not null,
    is_clinician   integer not null default 0,
    is_nurse       integer not null default 0,
    is_front_desk  integer not null default 0,
    is_manager     integer not null default 0,
    created_at     integer not null,
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
    account_id     blob primary key references accounts (id),
    username       text not null collate nocase,
    password_hash  text not null,
    totp_secret    blob not null,
    totp_step      integer not null default 0,
    changed_at     integer not null,
    constraint username_is_taken unique (username)
) strict, without rowid;

create table recovery_codes (
    account_id  blob not null references accounts (id),
    number      integer not null,
    hash        text not null,
    used_at     integer,
    primary key (account_id, number),
    constraint recovery_code_number check (number between 1 and 10)
) strict, without rowid;

create table sessions (
    token_hash  blob primary key,
    id          blob not null,
    account_id  blob not null references accounts (id),
    stage       text not null,
    shared      integer not null,
    device      text not null,
    address     text not null,
    started_at  integer not null,
    acted_at    integer not null,
    ended_at    integer,
    constraint session_stage_is_known check (stage in ('password', 'full')),
    constraint session_id_is_unique unique (id)
) strict, without rowid;

create index sessions_by_account on sessions (account_id, ended_at, started_at);

-- Somebody on the way to a login: nothing of it is a login yet, all of it becomes one in a single transaction.
create table enrolments (
    token_hash     blob primary key,
    purpose        text not null,
    invitation_id  blob references invitations (id),
    patient_id     blob references patients (id),
    activation_id  blob,
    name           text,
    username       text,
    password_hash  text,
    totp_secret    blob,
    terms_at       integer,
    expires_at     integer not null,
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
    id             blob primary key,
    account_id     blob not null references accounts (id),
    selector       text not null,
    verifier_hash  text not null,
    issued_at      integer not null,
    expires_at     integer not null,
    ended_at       integer,
    ended_how      text,
    constraint invitation_selector_is_unique unique (selector),
    constraint invitation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_invitation on invitations (account_id) where ended_at is null;

create table patients (
    id             blob primary key,
    number         text not null,
    given_name     text not null,
    family_name    text not null,
    search_name    text not null,
    birth_date     text not null,
    email          text,
    mobile         text,
    language       text not null,
    state          text not null,
    registered_at  integer not null,
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

-- The words of each patient's name, folded as in search_name: any of them finds the patient.
create table name_words (
    word        text not null,
    patient_id  blob not null references patients (id),
    primary key (word, patient_id),
    constraint name_word_is_not_empty check (length(word) > 0)
) strict, without rowid;

create index name_words_by_patient on name_words (patient_id);

-- Who may act on whose chart: oneself, or a proxy within scopes and dates.
create table grants (
    patient_id    blob not null references patients (id),
    account_id    blob not null references accounts (id),
    kind          text not null,
    results       integer not null default 0,
    appointments  integer not null default 0,
    medicines     integer not null default 0,
    messages      integer not null default 0,
    documents     integer not null default 0,
    granted_at    integer not null,
    ends_at       integer,
    primary key (patient_id, account_id),
    constraint grant_kind_is_known check (kind in ('oneself', 'proxy')),
    constraint oneself_has_no_scopes check (
        kind = 'proxy' or (results + appointments + medicines + messages + documents = 0 and ends_at is null))
) strict, without rowid;

create index grants_by_account on grants (account_id, patient_id);
create unique index one_owner_of_a_chart on grants (patient_id) where kind = 'oneself';
create unique index one_chart_of_ones_own on grants (account_id) where kind = 'oneself';

create table activations (
    patient_id         blob not null references patients (id),
    id                 blob not null,
    selector           text not null,
    verifier_hash      text not null,
    wrong_birth_dates  integer not null default 0,
    issued_at          integer not null,
    expires_at         integer not null,
    ended_at           integer,
    ended_how          text,
    primary key (patient_id, id),
    constraint activation_selector_is_unique unique (selector),
    constraint activation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_activation on activations (patient_id) where ended_at is null;

create table results (
    patient_id    blob not null references patients (id),
    id            blob not null,
    title         text not null,
    kind          text not null,
    collected_on  text not null,
    state         text not null,
    uploaded_at   integer not null,
    uploaded_by   blob not null references accounts (id),
    released_at   integer,
    released_by   blob references accounts (id),
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

-- The file of a result. Its own key stands here: deleting the row shreds the file.
create table documents (
    patient_id   blob not null,
    result_id    blob not null,
    object_id    blob not null,
    object_key   text not null,
    file_name    text not null,
    media_type   text not null,
    size         integer not null,
    sha256       blob not null,
    pages        integer not null,
    active       integer not null,
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint document_object_is_unique unique (object_id),
    constraint document_is_not_empty check (size > 0),
    constraint document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

-- Append only; each row carries the hash of the row before it.
create table trail (
    seq         integer primary key,
    at          integer not null,
    entry       text not null,
    act         text not null,
    outcome     text not null,
    actor       text not null,
    account_id  blob,
    roles       text not null,
    relation    text not null,
    patient_id  blob,
    object_id   blob,
    leave_seq   integer,
    detail      text not null,
    request_id  blob not null,
    address     text not null,
    device      text not null,
    shown       blob,
    prev        blob not null,
    hash        blob not null,
    constraint trail_entry_is_known check (entry in ('leave', 'change', 'event', 'segment')),
    constraint trail_outcome_is_known check (outcome in ('granted', 'refused', 'concealed', 'step_up', 'done', 'failed')),
    constraint trail_actor_is_known check (actor in ('nobody', 'person', 'staff', 'operator', 'job')),
    constraint trail_person_has_an_account check ((actor in ('person', 'staff')) <= (account_id is not null)),
    constraint trail_hash_is_whole check (length(prev) = 32 and length(hash) = 32)
) strict;

create index trail_by_patient on trail (patient_id, seq) where patient_id is not null;
-- What of a chart was opened, and by whom: "new" on the patient's list, "opened by the patient" on the clinic's.
create index trail_by_object on trail (patient_id, object_id, act, account_id, outcome)
    where object_id is not null;
create index trail_by_reader on trail (patient_id, account_id, act, outcome, object_id)
    where object_id is not null;

create table trail_shown (
    patient_id  blob not null,
    seq         integer not null references trail (seq),
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
