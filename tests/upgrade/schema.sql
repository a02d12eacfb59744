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
    call_at text                                           -- identifier: where a colleague can be called
        constraint number_to_call_is_short check (length(call_at) between 3 and 40),
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

create table recovery_codes (
    account_id  blob not null references accounts (id),    -- identifier
    number      integer not null,                          -- operational
    hash        text not null,                             -- secret: Argon2id
    used_at     integer,                                   -- operational
    selector text -- secret: four characters of the code
        constraint backup_selector_has_four_signs check (length(selector) = 4),
    primary key (account_id, number),
    constraint recovery_code_number check (number between 1 and 10)
) strict, without rowid;

create unique index backup_code_is_found_once on recovery_codes (account_id, selector) where selector is not null;

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
    device_id blob,                                        -- identifier
    method text not null default '',                       -- operational
    fresh_at integer not null default 0,                   -- operational
    ended_how text,                                        -- operational
    constraint session_stage_is_known check (stage in ('password', 'full')),
    constraint session_id_is_unique unique (id)
) strict, without rowid;

create index sessions_open on sessions (acted_at) where ended_at is null;
create index sessions_by_account on sessions (account_id, ended_at, started_at);

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
    pharmacy text,                                         -- PHI
    left_at integer,                                       -- operational
    texts_agreed_at integer,                               -- PHI: since when texts may go to the number on file
    access text not null default 'never',                  -- operational: how far the patient is on the way to a login
    access_at integer,                                     -- operational
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
create index patients_by_access on patients (access, access_at, id) where state = 'active';
create index patients_never_offered on patients (registered_at, id) where state = 'active' and access = 'never';

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
    own_threads integer not null default 0,                -- operational
    reason text not null default '',                       -- PHI
    given_by blob,                                         -- identifier
    by_patient integer not null default 0,                 -- operational
    ended_by blob,                                         -- identifier
    narrowed_at integer,                                   -- operational
    warned_at integer,                                     -- operational
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
    sent_by text not null default 'paper',                 -- operational
    sent_to text,                                          -- PHI: the address
    issued_by blob,                                        -- identifier
    wrong_dates text not null default '' -- PHI: birth dates that were typed
        constraint activation_dates_are_few check (length(wrong_dates) <= 54),
    for_oneself integer not null default 0                 -- operational
        constraint activation_is_for_somebody check (for_oneself in (0, 1)),
    primary key (patient_id, id),
    constraint activation_selector_is_unique unique (selector),
    constraint activation_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'burned', 'replaced', 'revoked'))
) strict, without rowid;

create unique index one_open_activation on activations (patient_id) where ended_at is null;

create trigger activation_runs_on after update of expires_at on activations when new.ended_at is null
begin update patients set access_at = new.expires_at where id = new.patient_id and access = 'open'; end;
create trigger activation_ends after update of ended_at on activations when new.ended_at is not null
begin
    update patients
       set access = case new.ended_how when 'used' then 'spent' when 'replaced' then 'revoked' else new.ended_how end,
           access_at = new.ended_at
     where id = new.patient_id and access <> 'claimed';
end;
create trigger chart_is_claimed after insert on grants when new.kind = 'oneself'
begin update patients set access = 'claimed', access_at = new.granted_at where id = new.patient_id; end;
create trigger chart_is_left after delete on grants when old.kind = 'oneself'
begin
    update patients
       set access = 'spent',
           access_at = coalesce((select max(ended_at) from activations where patient_id = old.patient_id), old.granted_at)
     where id = old.patient_id;
end;

create table results (
    patient_id    blob not null references patients (id),  -- identifier
    id            blob not null,                           -- identifier
    title         text not null,                           -- PHI
    kind          text not null,                           -- PHI
    origin        text not null,                           -- operational
    stage         text not null,                           -- PHI
    laboratory    text not null default '',                -- PHI: which laboratory looks after somebody
    order_number  text,                                    -- identifier: the laboratory's own
    collected_on  text not null,                           -- PHI
    state         text not null,                           -- operational
    uploaded_at   integer not null,                        -- PHI
    uploaded_by   blob references accounts (id),           -- identifier
    released_at   integer,                                 -- PHI
    released_by   blob references accounts (id),           -- identifier
    withheld_by   blob references accounts (id),           -- identifier
    is_private    integer not null default 0,              -- PHI
    retracted_at  integer,                                 -- PHI
    retracted_by  blob references accounts (id),           -- identifier
    retracted_why text,                                    -- PHI
    came_at integer,                                       -- PHI
    rule text                                              -- PHI: what kind of result it is
        constraint release_rule_is_known check (rule in ('at_once', 'review', 'within', 'held_test', 'preliminary')),
    rule_until integer                                     -- PHI
        constraint rule_with_an_end_has_one check ((rule_until is not null) = (rule in ('within', 'held_test'))),
    rule_why text,                                         -- PHI: why a test is held
    due_at integer                                         -- PHI
        constraint only_what_waits_is_due check (due_at is null or state = 'waiting'),
    held_at integer,                                       -- PHI
    held_by blob references accounts (id),                 -- identifier
    held_until integer,                                    -- PHI
    held_why text                                          -- PHI
        constraint hold_is_whole check (
            (held_at is null) = (held_by is null) and (held_at is null) = (held_until is null)
            and (held_at is null) = (held_why is null)),
    is_critical integer not null default 0,                -- PHI
    reviewed_at integer,                                   -- PHI
    reviewed_by blob references accounts (id)              -- identifier
        constraint review_is_whole check ((reviewed_at is null) = (reviewed_by is null)),
    notice_due_at integer,                                 -- PHI
    told_in blob,                                          -- identifier: the notice that told of it
    heard_at integer,                                      -- PHI
    telling_failed integer not null default 0,             -- PHI
    dated text not null default 'sample'                   -- PHI
        constraint result_is_dated_by_something check (dated in ('sample', 'report', 'unknown')),
    changed_at integer,                                    -- PHI
    rule_beneath text                                      -- PHI
        constraint rule_beneath_is_known check (rule_beneath in ('at_once', 'review', 'within')),
    beneath_until integer                                  -- PHI
        constraint rule_beneath_with_an_end_has_one check ((beneath_until is not null) = (rule_beneath is 'within')),
    held_then text not null default 'show'                 -- PHI
        constraint end_of_hold_is_known check (held_then in ('show', 'wait')),
    corrected_at integer,                                  -- PHI
    is_looked_at_first integer not null default 0          -- PHI
        constraint only_what_waits_is_looked_at_first check (is_looked_at_first = 0 or state = 'waiting'),
    stood blob,                                            -- PHI: fingerprints of values
    beside blob,                                           -- identifier
    now_in blob,                                           -- identifier
    undecided_at integer,                                  -- PHI
    kept_back integer not null default 0,                  -- PHI
    primary key (patient_id, id),
    constraint result_has_a_title check (length(trim(title)) between 1 and 200),
    constraint result_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint result_origin_is_known check (origin in ('upload', 'typed', 'message')),
    constraint result_stage_is_known check (stage in ('preliminary', 'final', 'corrected')),
    constraint somebody_brought_it check ((uploaded_by is null) <= (origin = 'message')),
    constraint collected_on_is_a_day check (collected_on is date(collected_on)),
    constraint result_state_is_known check (state in ('waiting', 'released')),
    constraint released_at_some_time check (
        (state = 'released') = (released_at is not null) and (released_by is not null) <= (released_at is not null)),
    constraint retraction_is_whole check (
        (retracted_at is null) = (retracted_why is null) and (retracted_by is not null) <= (retracted_at is not null)
        and retracted_why in ('wrong_patient', 'wrong_file', 'wrong_content', 'other'))
) strict, without rowid;

create index results_waiting on results (uploaded_at) where state = 'waiting' and retracted_at is null;
create index results_released on results (patient_id, collected_on desc, released_at desc)
    where state = 'released' and retracted_at is null;
create index results_due on results (due_at) where due_at is not null and retracted_at is null;
create index results_to_tell on results (notice_due_at) where notice_due_at is not null;
create index results_to_review on results (came_at) where reviewed_at is null and retracted_at is null;
create index results_beside on results (patient_id, beside) where beside is not null;
create index results_undecided on results (undecided_at) where undecided_at is not null;
create index results_by_release on results (released_at) where state = 'released' and retracted_at is null;

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
    constraint document_is_not_empty check (size > 0),
    constraint document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

create index results_by_order on results (patient_id, laboratory, order_number) where order_number is not null;

create table result_values (
    patient_id   blob not null,                            -- identifier
    id           blob not null,                            -- identifier
    result_id    blob not null,                            -- identifier
    position     integer not null,                         -- operational
    panel        text not null default '',                 -- PHI
    series       text not null,                            -- PHI
    code         text not null default '',                 -- PHI
    code_system  text not null default '',                 -- operational
    sub_id       text not null default '',                 -- operational
    test         text not null,                            -- PHI
    content      text not null,                            -- operational
    value        text not null,                            -- PHI
    number       real,                                     -- PHI
    beyond       text not null default '',                 -- PHI
    unit         text not null default '',                 -- PHI
    range        text not null default '',                 -- PHI
    low          real,                                     -- PHI
    low_within   integer not null default 1,               -- operational
    high         real,                                     -- PHI
    high_within  integer not null default 1,               -- operational
    flag         text not null default '',                 -- PHI
    stage        text not null,                            -- PHI
    note         text not null default '',                 -- PHI
    observed_at  integer not null,                         -- PHI
    replaced_by  blob,                                     -- identifier: the value that stands now
    observed text not null default 'time'                  -- PHI
        constraint value_is_observed_somehow check (observed in ('time', 'day', 'report', 'unknown')),
    means text not null default ''                         -- PHI
        constraint value_meaning_is_known check (means in ('', 'susceptible', 'intermediate', 'dose_dependent',
            'resistant', 'non_susceptible', 'positive', 'negative', 'indeterminate', 'detected', 'not_detected',
            'reactive', 'non_reactive', 'weakly_reactive', 'up', 'down', 'better', 'worse')),
    moment text not null default ''                        -- PHI
        constraint value_moment_is_one check (moment = '' or moment is date(moment)
                                              or moment is strftime('%Y-%m-%d %H:%M', moment)),
    ended        text not null default ''                  -- PHI
        constraint value_end_is_known check (
            ended in ('', 'cancelled', 'deleted', 'not_asked', 'in_lab', 'ordered', 'partial')),
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint value_has_a_test check (length(trim(test)) between 1 and 200),
    constraint value_content_is_known check (content in ('number', 'beyond', 'words', 'none')),
    constraint value_number_is_one check ((content in ('number', 'beyond')) = (number is not null)),
    constraint value_beyond_is_known check ((content = 'beyond') = (beyond in ('<', '<=', '>', '>='))),
    constraint value_flag_is_known check (
        flag in ('', 'low', 'high', 'outside', 'critical_low', 'critical_high', 'critical', 'inside')), -- PHI
    constraint value_stage_is_known check (stage in ('preliminary', 'final', 'corrected', 'pending'))
) strict, without rowid;

create index values_of_result on result_values (patient_id, result_id, position);
create index values_over_time on result_values (patient_id, series, observed_at) where replaced_by is null;

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
    device      text not null,                             -- identifier: the kind of browser, for events of a login
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

create index trail_by_proxy on trail (patient_id, account_id, at) where relation = 'proxy';

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

create index accounts_not_in_use on accounts (state, id) where kind = 'person' and state <> 'active';

create table credentials (
    account_id     blob primary key references accounts (id), -- identifier
    username       text not null collate nocase,           -- identifier
    password_hash  text,                                   -- secret: Argon2id; none for who signs in by passkey alone
    wrong_in_row   integer not null default 0,             -- operational
    changed_at     integer not null,                       -- operational
    wrong_factors integer not null default 0,              -- operational
    constraint username_is_taken unique (username)
) strict, without rowid;

create table factors (
    account_id     blob not null references accounts (id), -- identifier
    id             blob not null,                          -- identifier
    kind           text not null,                          -- operational
    name           text not null,                          -- identifier: what its owner calls it
    secret         blob,                                   -- secret: sealed with the field key, bound to the account
    credential_id  blob,                                   -- identifier: the passkey's own
    step           integer not null default 0,             -- operational
    alone          integer not null default 0,             -- operational
    added_at       integer not null,                       -- operational
    used_at        integer,                                -- operational
    ended_at       integer,                                -- operational
    ended_how      text,                                   -- operational
    primary key (account_id, id),
    constraint factor_kind_is_known check (kind in ('totp', 'passkey', 'email', 'text')),
    constraint factor_has_a_name check (length(trim(name)) between 1 and 60),
    constraint factor_secret_fits_its_kind check (
        (kind in ('totp', 'passkey')) = (secret is not null) and (kind = 'passkey') = (credential_id is not null)),
    constraint factor_alone_is_a_passkey check (alone = 0 or kind = 'passkey'),
    constraint factor_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('removed', 'voided', 'recovered'))
) strict, without rowid;

create unique index one_passkey_by_credential on factors (credential_id) where credential_id is not null;
create unique index one_sent_factor on factors (account_id, kind) where kind in ('email', 'text') and ended_at is null;

create table addresses (
    account_id   blob not null references accounts (id),   -- identifier
    id           blob not null,                            -- identifier
    channel      text not null,                            -- operational
    address      text not null,                            -- PHI: where a person is reached
    added_at     integer not null,                         -- operational
    verified_at  integer,                                  -- operational
    ended_at     integer,                                  -- operational
    consent_at   integer,                                  -- operational
    stopped_at   integer,                                  -- operational
    asked_in     blob,                                     -- identifier: the session that added it
    voided       integer not null default 0,               -- operational: taken out by "this was not me"
    primary key (account_id, id),
    constraint address_channel_is_known check (channel in ('email', 'text')),
    constraint address_is_not_empty check (length(address) between 3 and 254)
) strict, without rowid;

create unique index one_address_in_use on addresses (account_id, channel)
    where verified_at is not null and ended_at is null;
create index addresses_by_address on addresses (address, channel);
create index addresses_by_email on addresses (address collate nocase) where channel = 'email';

create table devices (
    account_id     blob not null references accounts (id), -- identifier
    id             blob not null,                          -- identifier
    token_hash     blob not null,                          -- secret: SHA-256 of 256 random bits
    name           text not null,                          -- identifier
    first_seen_at  integer not null,                       -- operational
    last_seen_at   integer not null,                       -- operational
    trusted_until  integer,                                -- operational
    ended_at       integer,                                -- operational
    primary key (account_id, id),
    constraint device_token_is_unique unique (account_id, token_hash)
) strict, without rowid;

create table sent_codes (
    id          blob primary key,                          -- identifier
    account_id  blob not null references accounts (id),    -- identifier
    attempt     blob not null,                             -- identifier
    purpose     text not null,                             -- operational
    hash        text not null,                             -- secret: Argon2id
    sent_at     integer not null,                          -- operational
    expires_at  integer not null,                          -- operational
    tries       integer not null default 0,                -- operational
    used_at     integer,                                   -- operational
    constraint sent_code_purpose_is_known check (purpose in ('sign_in', 'step_up', 'address', 'reset'))
) strict, without rowid;

create index sent_codes_by_attempt on sent_codes (attempt, purpose, expires_at);
create index sent_codes_by_account on sent_codes (account_id, sent_at);

create table links (
    token_hash  blob primary key,                          -- secret: SHA-256 of 256 random bits
    account_id  blob not null references accounts (id),    -- identifier
    purpose     text not null,                             -- operational
    subject     blob,                                      -- identifier
    issued_at   integer not null,                          -- operational
    expires_at  integer not null,                          -- operational
    ended_at    integer,                                   -- operational
    ended_how   text,                                      -- operational
    constraint link_purpose_is_known check (purpose in ('reset', 'address', 'not_me', 'cancel_recovery')),
    constraint link_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'voided', 'replaced'))
) strict, without rowid;

create index links_by_account on links (account_id, purpose, issued_at);

create table resets (
    token_hash  blob primary key,                          -- secret: SHA-256 of 256 random bits
    account_id  blob not null references accounts (id),    -- identifier
    begun_at    integer not null,                          -- operational
    proved_at   integer,                                   -- operational
    expires_at  integer not null                           -- operational
) strict, without rowid;

create index resets_by_account on resets (account_id);
create index resets_by_expiry on resets (expires_at);

create table ceremonies (
    token_hash  blob primary key,                          -- secret: SHA-256 of 256 random bits
    purpose     text not null,                             -- operational
    account_id  blob references accounts (id),             -- identifier
    session_id  blob,                                      -- identifier
    state       blob not null,                             -- secret: sealed with the field key
    expires_at  integer not null,                          -- operational
    constraint ceremony_purpose_is_known check (purpose in ('enrol', 'add', 'sign_in', 'factor', 'step_up'))
) strict, without rowid;

create index ceremonies_by_expiry on ceremonies (expires_at);

create table recoveries (
    account_id    blob not null references accounts (id),  -- identifier
    id            blob not null,                           -- identifier
    patient_id    blob references patients (id),           -- identifier
    how           text,                                    -- operational
    proof         text not null,                           -- operational
    begun_at      integer not null,                        -- operational
    begun_by      blob references accounts (id),           -- identifier
    agreed_by     blob references accounts (id),           -- identifier
    agreed_at     integer,                                 -- operational
    selector      text,                                    -- identifier
    code_hash     text,                                    -- secret: Argon2id
    open_from     integer,                                 -- operational
    wrong_birth_dates  integer not null default 0,         -- operational
    expires_at    integer not null,                        -- operational
    ended_at      integer,                                 -- operational
    ended_how     text,                                    -- operational
    wrong_dates text not null default '' -- PHI: birth dates that were typed
        constraint recovery_dates_are_few check (length(wrong_dates) <= 54),
    primary key (account_id, id),
    constraint recovery_selector_is_unique unique (selector),
    constraint recovery_how_is_known check (how in ('in_person', 'call_back', 'two_people', 'terminal')),
    constraint recovery_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'cancelled', 'replaced', 'burned')),
    constraint recovery_code_says_how check ((selector is null) = (code_hash is null)
        and (selector is null) = (open_from is null) and (selector is null or how is not null)),
    constraint two_people_are_two check (agreed_by is null or begun_by is null or agreed_by <> begun_by)
) strict, without rowid;

create unique index one_open_recovery on recoveries (account_id) where ended_at is null and selector is not null;
create index recoveries_by_patient on recoveries (patient_id) where patient_id is not null;

create table locks (
    account_id  blob not null references accounts (id),    -- identifier
    locked_at   integer not null,                          -- operational
    how         text not null,                             -- operational
    ended_at    integer,                                   -- operational
    ended_by    blob,                                      -- identifier
    primary key (account_id, locked_at),
    constraint lock_how_is_known check (how in ('session', 'link', 'staff'))
) strict, without rowid;

create table limits (
    key           blob primary key,                        -- identifier: a hash of what is limited
    failures      integer not null,                        -- operational
    last_at       integer not null,                        -- operational
    closed_until  integer not null                         -- operational
) strict, without rowid;

create index trail_by_account on trail (account_id, seq) where entry = 'event';

create table enrolments (
    token_hash     blob primary key,                       -- secret: SHA-256 of 256 random bits
    purpose        text not null,                          -- operational
    invitation_id  blob references invitations (id),       -- identifier
    patient_id     blob references patients (id),          -- identifier
    activation_id  blob,                                   -- identifier
    proxy_id       blob,                                   -- identifier
    recovery_id    blob,                                   -- identifier
    account_id     blob references accounts (id),          -- identifier
    name           text,                                   -- PHI
    username       text,                                   -- identifier
    password_hash  text,                                   -- secret: Argon2id
    totp_secret    blob,                                   -- secret: sealed with the field key
    passkey        blob,                                   -- secret: sealed with the field key
    terms_version  integer,                                -- operational
    terms_at       integer,                                -- operational
    sent_to        text,                                   -- PHI
    contact_at     integer,                                -- operational
    drops_email    integer not null default 0,             -- operational
    drops_text     integer not null default 0,             -- operational
    expires_at     integer not null,                       -- operational
    constraint enrolment_purpose_is_known check (
        purpose in ('set_up', 'invitation', 'activation', 'proxy', 'recovery', 'factor')),
    constraint enrolment_is_for_someone check (
        (purpose = 'invitation') = (invitation_id is not null)
        and (purpose in ('activation', 'proxy')) = (patient_id is not null)
        and (purpose = 'activation') = (activation_id is not null)
        and (purpose = 'proxy') = (proxy_id is not null)
        and (purpose = 'recovery') = (recovery_id is not null)
        and (purpose not in ('recovery', 'factor') or account_id is not null)),
    foreign key (patient_id, activation_id) references activations (patient_id, id),
    foreign key (account_id, recovery_id) references recoveries (account_id, id)
) strict, without rowid;

create index enrolments_by_expiry on enrolments (expires_at);
create index enrolments_by_invitation on enrolments (invitation_id);
create index enrolments_by_activation on enrolments (patient_id, activation_id);

create table notices (
    id            blob primary key,                        -- identifier
    kind          text not null,                           -- operational
    channel       text not null,                           -- operational
    language      text not null,                           -- operational
    account_id    blob references accounts (id),           -- identifier
    patient_id    blob references patients (id),           -- identifier
    address       text not null,                           -- PHI: where a person is reached
    secret        blob,                                    -- secret: sealed with the field key; gone once sent
    about         blob,                                    -- identifier
    queued_at     integer not null,                        -- operational
    due_at        integer not null,                        -- operational
    gives_up_at   integer not null,                        -- operational
    attempts      integer not null default 0,              -- operational
    sent_at       integer,                                 -- operational
    ended_at      integer,                                 -- operational
    ended_how     text,                                    -- operational
    trouble       text,                                    -- operational
    constraint notice_channel_is_known check (channel in ('email', 'text')),
    constraint notice_language_is_known check (language in ('en', 'es')),
    constraint notice_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('sent', 'failed', 'stopped', 'seen')),
    constraint notice_sent_has_a_time check ((ended_how is 'sent') = (sent_at is not null))
) strict, without rowid;

create index notices_due on notices (channel, due_at) where ended_at is null;
create index notices_ended on notices (ended_at) where ended_at is not null;
create index notices_by_account on notices (account_id, queued_at);
create index notices_to_address on notices (kind, lower(address), queued_at);
create index notices_about on notices (about) where about is not null and ended_at is null;
create index notices_of_chart on notices (patient_id) where patient_id is not null and ended_at is null;

create trigger result_is_told after update of ended_how on notices when new.about is not null and new.kind = 'new_result'
begin
    update results
       set heard_at = case when new.ended_how = 'sent' then coalesce(heard_at, new.sent_at) else heard_at end,
           telling_failed = case when new.ended_how = 'failed' then 1 else telling_failed end
     where patient_id = new.patient_id and told_in = new.about;
end;

create trigger critical_is_told after update of ended_how on notices
    when new.about is not null and new.kind = 'urgent_result' and new.ended_how is not old.ended_how
begin
    update critical_alerts
       set sent = sent + (new.ended_how is 'sent'),
           failed = failed + coalesce(new.ended_how in ('failed', 'stopped'), 0)
                  - coalesce(old.ended_how in ('failed', 'stopped'), 0),
           sent_at = coalesce(new.sent_at, sent_at)
     where id = new.about;
end;

create trigger break_glass_is_told after update of ended_how on notices
    when new.about is not null and new.kind = 'staff_alert' and new.ended_how is not old.ended_how
begin
    update break_glass
       set sent = sent + (new.ended_how is 'sent'),
           failed = failed + coalesce(new.ended_how in ('failed', 'stopped'), 0)
                  - coalesce(old.ended_how in ('failed', 'stopped'), 0)
     where id = new.about;
end;

create table notice_choices (
    account_id  blob not null references accounts (id),    -- identifier
    kind        text not null,                             -- operational
    channel     text not null,                             -- operational
    wanted      integer not null,                          -- operational
    primary key (account_id, kind, channel),
    constraint choice_channel_is_known check (channel in ('email', 'text'))
) strict, without rowid;

create table drafts (
    account_id  blob not null references accounts (id),    -- identifier
    page        text not null,                             -- identifier
    patient_id  blob references patients (id),             -- identifier
    session_id  blob,                                      -- identifier
    late        integer not null,                          -- operational
    kept_at     integer not null,                          -- operational
    fields      blob not null,                             -- PHI: sealed with the field key
    primary key (account_id, page),
    constraint draft_is_as_large_as_a_form check (length(fields) <= 65600),
    constraint draft_page_is_a_path check (length(page) <= 300)
) strict, without rowid;

create index drafts_by_age on drafts (kept_at);
create index drafts_by_patient on drafts (patient_id) where patient_id is not null;

create table proxy_invitations (
    patient_id     blob not null references patients (id), -- identifier
    id             blob not null,                          -- identifier
    name           text not null,                          -- PHI
    reason         text not null,                          -- PHI
    results        integer not null default 0,             -- operational
    appointments   integer not null default 0,             -- operational
    medicines      integer not null default 0,             -- operational
    messages       integer not null default 0,             -- operational
    documents      integer not null default 0,             -- operational
    grant_ends_at  integer,                                -- operational
    language       text not null,                          -- PHI: what the person speaks
    by_patient     integer not null,                       -- operational
    issued_by      blob not null references accounts (id), -- identifier
    selector       text not null,                          -- identifier
    verifier_hash  text not null,                          -- secret: Argon2id
    wrong_birth_dates  integer not null default 0,         -- operational
    issued_at      integer not null,                       -- operational
    expires_at     integer not null,                       -- operational
    ended_at       integer,                                -- operational
    ended_how      text,                                   -- operational
    wrong_dates text not null default '' -- PHI: birth dates that were typed
        constraint proxy_dates_are_few check (length(wrong_dates) <= 54),
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

create table care_team (
    patient_id  blob not null references patients (id),    -- identifier
    account_id  blob not null references accounts (id),    -- identifier
    since       integer not null,                          -- operational
    primary key (patient_id, account_id)
) strict, without rowid;

create index care_team_by_account on care_team (account_id);

create table break_glass (
    patient_id   blob not null references patients (id),   -- identifier
    id           blob not null,                            -- identifier
    account_id   blob not null references accounts (id),   -- identifier
    reason       text not null,                            -- PHI
    says         text not null,                            -- PHI
    opened_at    integer not null,                         -- operational
    until        integer not null,                         -- operational
    reviewed_at  integer,                                  -- operational
    reviewed_by  blob references accounts (id),            -- identifier
    queued integer not null default 0,                     -- operational
    sent integer not null default 0,                       -- operational
    failed integer not null default 0,                     -- operational
    primary key (patient_id, id),
    constraint break_glass_reason_is_known check (reason in ('emergency', 'cover', 'asked', 'other'))
) strict, without rowid;

create unique index break_glass_by_id on break_glass (id);
create index break_glass_open on break_glass (patient_id, account_id, until);
create index break_glass_to_review on break_glass (opened_at) where reviewed_at is null;

create table terms (
    version     integer not null,                          -- operational
    language    text not null,                             -- operational
    words       text not null,                             -- operational: the text itself
    since       integer not null,                          -- operational
    primary key (version, language),
    constraint terms_language_is_known check (language in ('en', 'es'))
) strict, without rowid;

create table terms_accepted (
    account_id   blob not null references accounts (id),   -- identifier
    version      integer not null,                         -- operational
    accepted_at  integer not null,                         -- operational
    primary key (account_id, version)
) strict, without rowid;

create table corrections (
    patient_id  blob not null references patients (id),    -- identifier
    id          blob not null,                             -- identifier
    field       text not null,                             -- operational
    was         text,                                      -- PHI
    became      text,                                      -- PHI
    changed_at  integer not null,                          -- operational
    changed_by  blob references accounts (id),             -- identifier
    primary key (patient_id, id),
    constraint correction_field_is_known check (
        field in ('given_name', 'family_name', 'birth_date', 'number', 'email', 'mobile', 'language', 'texts', 'pharmacy',
                  'state'))
) strict, without rowid;

create index corrections_by_date on corrections (patient_id, changed_at desc);
create index activations_by_state on activations (patient_id, issued_at desc);

create table test_names (
    key         text not null,                             -- operational
    language    text not null,                             -- operational
    name        text not null,                             -- operational
    about       text not null default '',                  -- operational
    changed_at  integer not null,                          -- operational
    changed_by  blob references accounts (id),             -- identifier
    primary key (key, language),
    constraint test_name_language_is_known check (language in ('en', 'es')),
    constraint test_has_a_name check (length(trim(name)) between 1 and 80)
) strict, without rowid;

create table goals (
    patient_id   blob not null references patients (id),   -- identifier
    id           blob not null,                            -- identifier
    key          text not null,                            -- PHI
    test         text not null default '',                 -- PHI
    unit         text not null default '',                 -- PHI
    range        text not null,                            -- PHI
    low          real,                                     -- PHI
    low_within   integer not null default 1,               -- operational
    high         real,                                     -- PHI
    high_within  integer not null default 1,               -- operational
    since        text not null,                            -- PHI
    until        text,                                     -- PHI
    set_at       integer not null,                         -- operational
    set_by       blob not null references accounts (id),   -- identifier
    primary key (patient_id, id),
    constraint goal_is_a_range check (low is not null or high is not null),
    constraint goal_begins_on_a_day check (since is date(since)),
    constraint goal_ends_on_a_day check (until is null or until is date(until))
) strict, without rowid;

create table laboratory_tests (
    laboratory  text not null collate nocase,              -- operational
    series      text not null,                             -- operational
    unit        text not null,                             -- operational
    range       text not null,                             -- operational
    used_at     integer not null,                          -- operational
    primary key (laboratory, series, unit)
) strict, without rowid;

create table staged_files (
    patient_id    blob not null references patients (id),  -- identifier
    id            blob not null,                           -- identifier
    account_id    blob not null references accounts (id),  -- identifier
    object_id     blob not null,                           -- identifier
    object_key    text not null,                           -- secret
    file_name     text not null,                           -- PHI
    media_type    text not null,                           -- operational
    size          integer not null,                        -- operational
    sha256        blob not null,                           -- operational
    pages         integer not null,                        -- operational
    active        integer not null,                        -- operational
    staged_at     integer not null,                        -- operational
    staged_on     text not null,                           -- operational
    has_text      integer not null,                        -- operational
    lacks_family  integer not null,                        -- operational
    lacks_given   integer not null,                        -- operational
    lacks_born    integer not null,                        -- operational
    found_name    text,                                    -- PHI
    found_born    text,                                    -- PHI
    belongs       text not null,                           -- operational
    other_id      blob references patients (id),           -- identifier
    primary key (patient_id, id),
    constraint staged_object_is_unique unique (object_id),
    constraint staged_file_is_not_empty check (size > 0),
    constraint staged_hash_is_whole check (length(sha256) = 32),
    constraint staged_on_is_a_day check (staged_on is date(staged_on)),
    constraint staged_file_belongs check (
        belongs in ('nobody', 'somebody', 'known') and (belongs = 'known') = (other_id is not null))
) strict, without rowid;

create index staged_by_age on staged_files (staged_at);

create table storage (
    only_row  integer primary key,                         -- operational
    bytes     integer not null,                            -- operational
    constraint storage_is_one_row check (only_row = 1)
) strict;

create table upload_days (
    account_id  blob not null references accounts (id),    -- identifier
    day         text not null,                             -- operational
    files       integer not null,                          -- operational
    primary key (account_id, day)
) strict, without rowid;

create index upload_days_by_day on upload_days (day);

create trigger document_takes_room after insert on documents
begin update storage set bytes = bytes + new.size where only_row = 1; end;
create trigger document_gives_room after delete on documents
begin update storage set bytes = bytes - old.size where only_row = 1; end;
create trigger staged_file_takes_room after insert on staged_files
begin
    update storage set bytes = bytes + new.size where only_row = 1;
    insert into upload_days (account_id, day, files) values (new.account_id, new.staged_on, 1)
        on conflict (account_id, day) do update set files = files + 1;
end;
create trigger staged_file_gives_room after delete on staged_files
begin update storage set bytes = bytes - old.size where only_row = 1; end;

create table guard_overrides (
    patient_id    blob not null,                           -- identifier
    result_id     blob not null,                           -- identifier
    lacks_family  integer not null,                        -- operational
    lacks_given   integer not null,                        -- operational
    lacks_born    integer not null,                        -- operational
    belongs       text not null,                           -- operational
    says          text not null,                           -- PHI
    by_account    blob not null references accounts (id),  -- identifier
    at            integer not null,                        -- operational
    primary key (patient_id, result_id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint override_has_a_reason check (length(trim(says)) between 1 and 300),
    constraint override_belongs check (belongs in ('nobody', 'somebody', 'known'))
) strict, without rowid;

create table result_reviews (
    patient_id  blob not null,                             -- identifier
    id          blob not null,                             -- identifier
    result_id   blob not null,                             -- identifier
    reviewed_at integer not null,                          -- PHI
    reviewed_by blob not null references accounts (id),    -- identifier
    note        text not null default '',                  -- PHI
    next        text not null default '',                  -- PHI
    call_today  integer not null default 0,                -- PHI
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create index reviews_of_result on result_reviews (patient_id, result_id, reviewed_at);

create table result_wishes (
    patient_id blob not null references patients (id),     -- identifier
    kind       text not null,                              -- PHI
    wish       text not null,                              -- PHI
    days       integer not null default 0,                 -- operational
    chosen_at  integer not null,                           -- PHI
    primary key (patient_id, kind),
    constraint wish_kind_is_known check (kind in ('laboratory', 'imaging', 'pathology', 'letter', 'other')),
    constraint wish_is_known check (wish in ('review', 'days') and (wish = 'days') = (days > 0))
) strict, without rowid;

create table critical_alerts (
    patient_id      blob not null,                         -- identifier
    id              blob not null,                         -- identifier
    result_id       blob not null,                         -- identifier
    about           blob not null,                         -- PHI: a fingerprint of values
    raised_at       integer not null,                      -- PHI
    told_at         integer not null,                      -- PHI
    times           integer not null default 1,            -- operational
    acknowledged_at integer,                               -- PHI
    acknowledged_by blob references accounts (id),         -- identifier
    queued integer not null default 0,                     -- operational
    sent integer not null default 0,                       -- operational
    failed integer not null default 0,                     -- operational
    sent_at integer,                                       -- PHI
    is_undecided integer not null default 0,               -- PHI
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint acknowledgement_is_whole check ((acknowledged_at is null) = (acknowledged_by is null))
) strict, without rowid;

create index alerts_of_result on critical_alerts (patient_id, result_id, raised_at);
create unique index alerts_by_id on critical_alerts (id);
create index alerts_open on critical_alerts (told_at) where acknowledged_at is null;

create table held_tests (
    id       blob primary key,                             -- identifier
    code     text not null,                                -- operational
    name     text not null,                                -- operational
    why      text not null,                                -- operational
    days     integer not null,                             -- operational
    added_at integer not null,                             -- operational
    added_by blob not null references accounts (id),       -- identifier
    ended_at integer,                                      -- operational
    ended_by blob references accounts (id),                -- identifier
    constraint held_test_is_named check (length(code) + length(name) > 0),
    constraint held_test_has_a_reason check (length(why) > 0),
    constraint held_test_has_an_end check (days between 1 and 60),
    constraint held_test_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

create table cover (
    id         blob primary key,                           -- identifier
    account_id blob not null references accounts (id),     -- identifier
    from_at    integer not null,                           -- operational
    until_at   integer,                                    -- operational
    set_at     integer not null,                           -- operational
    set_by     blob not null references accounts (id),     -- identifier
    ended_at   integer,                                    -- operational
    ended_by   blob references accounts (id),              -- identifier
    constraint cover_ends_after_it_begins check (until_at > from_at),
    constraint cover_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

create table laboratory_files (
    id          blob primary key,                           -- identifier
    came_at     integer not null,                           -- operational
    came_by     text not null,                              -- operational
    brought_by  blob references accounts (id),              -- identifier
    name        text not null,                              -- PHI: a name that laboratories may have made of a patient's
    object_id   blob not null,                              -- identifier
    object_key  text not null,                              -- secret
    size        integer not null,                           -- operational
    sha256      blob not null,                              -- PHI: of what was sent
    messages    integer not null,                           -- operational
    repeated    integer not null,                           -- operational
    trouble     text,                                       -- operational
    live_at     integer,                                    -- operational
    refused text                                            -- operational
        constraint laboratory_file_refusal_is_known check (refused in ('cut_off', 'too_much', 'not_read')),
    counted text                                            -- operational
        constraint laboratory_file_count_is_known check (counted in ('messages', 'batches')),
    announced integer                                       -- operational
        constraint laboratory_file_announces_a_number check (announced >= 0),
    found integer                                           -- operational
        constraint laboratory_file_finds_what_it_counts check (
            (found is null) = (counted is null) and (announced is null) = (counted is null)),
    constraint laboratory_file_came_somehow check (came_by in ('page', 'folder', 'command')),
    constraint somebody_brought_the_page check ((brought_by is not null) = (came_by = 'page')),
    constraint laboratory_object_is_unique unique (object_id),
    constraint laboratory_file_hash_is_whole check (length(sha256) = 32),
    constraint laboratory_file_trouble_is_known check (trouble in ('unreadable', 'too_many'))
) strict, without rowid;

create index laboratory_files_by_hash on laboratory_files (sha256);
create index laboratory_files_by_time on laboratory_files (came_at desc);
create index laboratory_files_staged on laboratory_files (came_at) where live_at is null;

create table laboratory_messages (
    id            blob primary key,                         -- identifier
    file_id       blob not null references laboratory_files (id), -- identifier
    place         integer not null,                         -- operational
    part          integer not null,                         -- operational
    hash          blob not null,                            -- PHI: of what was sent
    kind          text not null,                            -- operational
    sender        text not null,                            -- identifier: a laboratory
    laboratory    text not null,                            -- identifier: a laboratory
    control       text not null,                            -- identifier
    came_at       integer not null,                         -- operational
    state         text not null,                            -- operational
    reason        text,                                     -- operational
    said_name     text not null default '',                 -- PHI
    said_born     text,                                     -- PHI
    said_number   text not null default '',                 -- PHI
    values_in     integer not null,                         -- operational
    values_shown  integer not null default 0,               -- operational
    documents     integer not null default 0,               -- operational
    patient_id    blob references patients (id),            -- identifier
    settled_at    integer,                                  -- operational
    settled_by    blob references accounts (id),            -- identifier
    settled_why   text,                                     -- PHI: what somebody wrote
    hides integer not null default 0,                        -- operational
    decided_at integer,                                      -- operational
    constraint message_state_is_known check (state in ('filed', 'waiting', 'set_aside')),
    constraint message_waits_for_a_reason check ((state = 'waiting') <= (reason is not null)),
    constraint message_is_filed_somewhere check ((state = 'filed') = (patient_id is not null)),
    constraint message_is_settled_whole check ((settled_at is null) = (settled_by is null)),
    constraint what_is_set_aside_says_why check ((state = 'set_aside') <= (settled_why is not null)),
    constraint message_shows_no_more_than_came check (values_shown between 0 and values_in),
    constraint message_hash_is_whole check (length(hash) = 32)
) strict, without rowid;

create index laboratory_messages_of_file on laboratory_messages (file_id, place, part);
create index laboratory_messages_by_hash on laboratory_messages (hash);
create index laboratory_messages_of_patient on laboratory_messages (patient_id, came_at desc) where patient_id is not null;
create index laboratory_messages_waiting on laboratory_messages (came_at) where reason is not null and settled_at is null;

create table result_messages (
    patient_id  blob not null,                              -- identifier
    result_id   blob not null,                              -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (patient_id, result_id, message_id),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create table laboratory_statements (
    patient_id   blob not null references patients (id),     -- identifier
    message_id   blob not null references laboratory_messages (id), -- identifier
    place        integer not null,                           -- operational
    laboratory   text not null,                              -- identifier: a laboratory
    filler       text not null default '',                   -- identifier: the laboratory's number
    placer       text not null default '',                   -- identifier: the clinic's number
    looseness    integer not null,                           -- operational
    result_id    blob,                                       -- identifier
    shown        integer not null default 0,                 -- operational
    documents    integer not null default 0,                 -- operational
    hides        integer not null default 0,                 -- operational
    is_undecided integer not null default 0,                 -- operational
    said         text not null,                              -- PHI: all that was said
    primary key (patient_id, message_id, place),
    constraint looseness_is_known check (looseness in (0, 1, 2))
) strict, without rowid;

create index statements_by_filler on laboratory_statements (patient_id, laboratory, filler) where filler <> '';
create index statements_by_placer on laboratory_statements (patient_id, laboratory, placer) where placer <> '';
create index statements_loose on laboratory_statements (patient_id, laboratory) where looseness > 0;
create index statements_of_message on laboratory_statements (message_id);

create table laboratory_documents (
    patient_id blob not null references patients (id),       -- identifier
    sha256     blob not null,                                -- PHI: proves that somebody has the same file
    object_id  blob not null,                                -- identifier: the file in objects/
    object_key text not null,                                -- secret: opens that file
    media_type text not null,                                -- operational
    size       integer not null,                             -- operational
    pages      integer not null,                             -- operational
    active     integer not null,                             -- operational
    primary key (patient_id, sha256),
    constraint laboratory_document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

create table kept_back (
    patient_id   blob not null,                              -- identifier
    result_id    blob not null,                              -- identifier
    position     integer not null,                           -- operational
    is_withdrawn integer not null,                           -- PHI
    message_id   blob not null references laboratory_messages (id), -- identifier
    test         text not null,                              -- PHI
    value        text not null,                              -- PHI
    unit         text not null,                              -- PHI
    range        text not null,                              -- PHI
    flag         text not null,                              -- PHI
    note         text not null,                              -- PHI
    observed_at  integer not null,                           -- PHI
    observed     text not null,                              -- operational
    sha256       blob,                                       -- PHI: proves that somebody has the same file
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

create table earlier_documents (
    patient_id  blob not null,                               -- identifier
    result_id   blob not null,                               -- identifier
    position    integer not null,                            -- operational
    sha256      blob not null,                               -- PHI: proves that somebody has the same file
    title       text not null,                               -- PHI
    replaced_at integer,                                     -- PHI
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id),
    foreign key (patient_id, sha256) references laboratory_documents (patient_id, sha256)
) strict, without rowid;

create table laboratory_decisions (
    patient_id  blob not null references patients (id),      -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    place       integer not null,                            -- operational
    part        text not null,                               -- operational
    verdict     text not null,                               -- operational
    of_message  blob references laboratory_messages (id),    -- identifier
    of_place    integer,                                     -- operational
    of_part     text,                                        -- operational
    decided_at  integer not null,                            -- operational
    decided_by  blob references accounts (id),               -- identifier
    primary key (patient_id, message_id, place, part),
    constraint verdict_is_known check (verdict in ('means', 'another', 'nothing')),
    constraint what_is_meant_is_whole check (
        (verdict = 'means') = (of_message is not null) and (of_message is null) = (of_place is null)
        and (of_message is null) = (of_part is null))
) strict, without rowid;

create table laboratory_numbers (
    authority   text not null,                              -- identifier: who gave the number
    number      text not null,                              -- PHI
    patient_id  blob not null references patients (id),     -- identifier
    learned_at  integer not null,                           -- operational
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (authority, number, patient_id)
) strict, without rowid;

create index result_messages_by_message on result_messages (message_id);
create index laboratory_numbers_by_message on laboratory_numbers (message_id);
create index laboratory_numbers_by_number on laboratory_numbers (number);
create index laboratory_numbers_of_patient on laboratory_numbers (patient_id);

create trigger wrong_patient_forgets_the_number after update of retracted_why on results
when new.retracted_why = 'wrong_patient'
begin
    delete from laboratory_numbers
     where patient_id = new.patient_id
       and message_id in (select message_id from result_messages
                           where patient_id = new.patient_id and result_id = new.id);
end;

create table laboratory_to_file (
    file_id     blob not null references laboratory_files (id), -- identifier
    patient_id  blob not null references patients (id),     -- identifier
    message_id  blob not null references laboratory_messages (id), -- identifier
    primary key (file_id, patient_id, message_id)
) strict, without rowid;

create index laboratory_to_file_by_message on laboratory_to_file (message_id);
create index laboratory_to_file_of_patient on laboratory_to_file (patient_id);

create table act_marks (
    patient_id blob not null references patients (id),     -- identifier
    id         blob not null,                              -- identifier
    key        text not null,                              -- PHI
    test       text not null default '',                   -- PHI
    unit       text not null default '',                   -- PHI
    above      text not null,                              -- PHI
    number     real not null,                              -- PHI
    set_at     integer not null,                           -- operational
    set_by     blob not null references accounts (id),     -- identifier
    ended_at   integer,                                    -- operational
    ended_by   blob references accounts (id),              -- identifier
    primary key (patient_id, id),
    constraint mark_is_written check (length(above) between 1 and 20),
    constraint mark_end_is_whole check ((ended_at is null) = (ended_by is null))
) strict, without rowid;

create table laboratory_readings (
    sha256   blob primary key,                              -- identifier
    name     text not null,                                 -- PHI
    begun_at integer not null,                              -- operational
    aside_at integer,                                       -- operational
    aside_as text,                                          -- identifier
    again_at integer,                                       -- operational
    again_by blob references accounts (id),                 -- identifier
    constraint laboratory_reading_is_of_a_file check (length(sha256) = 32),
    constraint laboratory_reading_is_aside_under_a_name check ((aside_at is null) = (aside_as is null)),
    constraint laboratory_reading_is_tried_again_from_aside check (again_at is null or aside_at is not null)
) strict, without rowid;
