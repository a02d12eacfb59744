-- How somebody comes in: passwords, factors, addresses, sessions, devices, and the ways back in.

-- The name for signing in, and the password where there is one: who has a passkey may have none. Several wrong second
-- factors in a row are counted, so that the owner hears of them early.
create table credentials (
    account_id     blob primary key references accounts (id), -- identifier
    username       text not null collate nocase,            -- identifier
    password_hash  text,                                    -- secret: Argon2id; none for who signs in by passkey alone
    wrong_in_row   integer not null default 0,              -- operational
    changed_at     integer not null,                        -- operational
    wrong_factors  integer not null default 0,              -- operational
    constraint username_is_taken unique (username)
) strict, without rowid;

-- Backup codes. "selector" is the first four signs, by which one is found that is typed without its number.
create table recovery_codes (
    account_id  blob not null references accounts (id),     -- identifier
    number      integer not null,                           -- operational
    hash        text not null,                              -- secret: Argon2id
    used_at     integer,                                    -- operational
    selector    text                                        -- secret: four characters of the code
        constraint backup_selector_has_four_signs check (length(selector) = 4),
    primary key (account_id, number),
    constraint recovery_code_number check (number between 1 and 10)
) strict, without rowid;

create unique index backup_code_is_found_once on recovery_codes (account_id, selector) where selector is not null;

-- Authenticator apps, passkeys, and where the clinic allows it codes by e-mail or text. E-mail or text is a factor
-- once, and ends before it begins anew.
create table factors (
    account_id     blob not null references accounts (id),  -- identifier
    id             blob not null,                           -- identifier
    kind           text not null,                           -- operational
    name           text not null,                           -- identifier: what its owner calls it
    secret         blob,                                    -- secret: sealed with the field key, bound to the account
    credential_id  blob,                                    -- identifier: the passkey's own
    step           integer not null default 0,              -- operational
    alone          integer not null default 0,              -- operational
    added_at       integer not null,                        -- operational
    used_at        integer,                                 -- operational
    ended_at       integer,                                 -- operational
    ended_how      text,                                    -- operational
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

-- Addresses of a login. Only a verified one gets links and codes, and a text needs consent that was not taken back:
-- "reaches" says so in one place. The ended ones still get notice of what followed.
create table addresses (
    account_id   blob not null references accounts (id),    -- identifier
    id           blob not null,                             -- identifier
    channel      text not null,                             -- operational
    address      text not null,                             -- PHI: where a person is reached
    added_at     integer not null,                          -- operational
    verified_at  integer,                                   -- operational
    ended_at     integer,                                   -- operational
    consent_at   integer,                                   -- operational
    stopped_at   integer,                                   -- operational
    asked_in     blob,                                      -- identifier: the session that added it
    voided       integer not null default 0,                -- operational: taken out by "this was not me"
    reaches      integer not null as (                       -- operational: notices may go there, while it is in use
        verified_at is not null and (channel = 'email' or (consent_at is not null and stopped_at is null))),
    primary key (account_id, id),
    constraint address_channel_is_known check (channel in ('email', 'text')),
    constraint address_is_not_empty check (length(address) between 3 and 254)
) strict, without rowid;

create unique index one_address_in_use on addresses (account_id, channel)
    where verified_at is not null and ended_at is null;
create index addresses_by_address on addresses (address, channel);
create index addresses_by_email on addresses (address collate nocase) where channel = 'email';

-- Browsers in which somebody has signed in before, by a cookie of their own.
create table devices (
    account_id     blob not null references accounts (id),  -- identifier
    id             blob not null,                           -- identifier
    token_hash     blob not null,                           -- secret: SHA-256 of 256 random bits
    name           text not null,                           -- identifier
    first_seen_at  integer not null,                        -- operational
    last_seen_at   integer not null,                        -- operational
    trusted_until  integer,                                 -- operational
    ended_at       integer,                                 -- operational
    primary key (account_id, id),
    constraint device_token_is_unique unique (account_id, token_hash)
) strict, without rowid;

-- Sessions in which nobody did anything for too long are ended in the store.
create table sessions (
    token_hash  blob primary key,                           -- secret: SHA-256 of 256 random bits
    id          blob not null,                              -- identifier
    account_id  blob not null references accounts (id),     -- identifier
    stage       text not null,                              -- operational
    shared      integer not null,                           -- operational
    device      text not null,                              -- identifier: a word for the kind of browser
    address     text not null,                              -- identifier: a prefix, never the whole address
    started_at  integer not null,                           -- operational
    acted_at    integer not null,                           -- operational
    ended_at    integer,                                    -- operational
    device_id   blob,                                       -- identifier
    method      text not null default '',                   -- operational
    fresh_at    integer not null default 0,                 -- operational
    ended_how   text,                                       -- operational
    constraint session_stage_is_known check (stage in ('password', 'full')),
    constraint session_id_is_unique unique (id)
) strict, without rowid;

create index sessions_open on sessions (acted_at) where ended_at is null;
create index sessions_by_account on sessions (account_id, ended_at, started_at);

-- Six digits by e-mail or text, bound to the attempt that asked for them. Codes of one attempt share their tries.
create table sent_codes (
    id          blob primary key,                           -- identifier
    account_id  blob not null references accounts (id),     -- identifier
    attempt     blob not null,                              -- identifier
    purpose     text not null,                              -- operational
    hash        text not null,                              -- secret: Argon2id
    sent_at     integer not null,                           -- operational
    expires_at  integer not null,                           -- operational
    tries       integer not null default 0,                 -- operational
    used_at     integer                                     -- operational
) strict, without rowid;

create index sent_codes_by_attempt on sent_codes (attempt, purpose, expires_at);
create index sent_codes_by_account on sent_codes (account_id, sent_at);

-- Links that travel by mail: opening one shows a button, pressing it uses the link up.
create table links (
    token_hash  blob primary key,                           -- secret: SHA-256 of 256 random bits
    account_id  blob not null references accounts (id),     -- identifier
    purpose     text not null,                              -- operational
    subject     blob,                                       -- identifier
    issued_at   integer not null,                           -- operational
    expires_at  integer not null,                           -- operational
    ended_at    integer,                                    -- operational
    ended_how   text,                                       -- operational
    constraint link_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'voided', 'replaced'))
) strict, without rowid;

create index links_by_account on links (account_id, purpose, issued_at);

-- Somebody with a used reset link, on the way to a new password: the second factor comes first.
create table resets (
    token_hash  blob primary key,                           -- secret: SHA-256 of 256 random bits
    account_id  blob not null references accounts (id),     -- identifier
    begun_at    integer not null,                           -- operational
    proved_at   integer,                                    -- operational
    expires_at  integer not null                            -- operational
) strict, without rowid;

create index resets_by_account on resets (account_id);
create index resets_by_expiry on resets (expires_at);

-- A passkey ceremony under way: what was asked of the browser.
create table ceremonies (
    token_hash  blob primary key,                           -- secret: SHA-256 of 256 random bits
    purpose     text not null,                              -- operational
    account_id  blob references accounts (id),              -- identifier
    session_id  blob,                                       -- identifier
    expires_at  integer not null,                           -- operational
    state       blob not null                               -- secret: sealed with the field key
) strict, without rowid;

create index ceremonies_by_expiry on ceremonies (expires_at);

-- Recovery by the front desk, or of staff by two people. First somebody is matched or proposed, then a code is made.
create table recoveries (
    account_id         blob not null references accounts (id), -- identifier
    id                 blob not null,                       -- identifier
    patient_id         blob references patients (id),       -- identifier
    how                text,                                -- operational
    proof              text not null,                       -- operational
    begun_at           integer not null,                    -- operational
    begun_by           blob references accounts (id),       -- identifier
    agreed_by          blob references accounts (id),       -- identifier
    agreed_at          integer,                             -- operational
    selector           text,                                -- identifier
    code_hash          text,                                -- secret: Argon2id
    open_from          integer,                             -- operational
    wrong_birth_dates  integer not null default 0,          -- operational
    expires_at         integer not null,                    -- operational
    ended_at           integer,                             -- operational
    ended_how          text,                                -- operational
    wrong_dates        text not null default ''             -- PHI: birth dates that were typed
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

-- "This was not me": why a login is locked, and who opened it again.
create table locks (
    account_id  blob not null references accounts (id),     -- identifier
    locked_at   integer not null,                           -- operational
    how         text not null,                              -- operational
    ended_at    integer,                                    -- operational
    ended_by    blob,                                       -- identifier
    primary key (account_id, locked_at),
    constraint lock_how_is_known check (how in ('session', 'link', 'staff'))
) strict, without rowid;

-- Failed tries, so that a restart gives nobody free ones.
create table limits (
    key           blob primary key,                         -- identifier: a hash of what is limited
    failures      integer not null,                         -- operational
    last_at       integer not null,                         -- operational
    closed_until  integer not null                          -- operational
) strict, without rowid;

-- Somebody on the way to a login: nothing of it is a login yet, all of it becomes one in a single transaction.
create table enrolments (
    token_hash     blob primary key,                        -- secret: SHA-256 of 256 random bits
    purpose        text not null,                           -- operational
    invitation_id  blob references invitations (id),        -- identifier
    patient_id     blob references patients (id),           -- identifier
    activation_id  blob,                                    -- identifier
    proxy_id       blob,                                    -- identifier
    recovery_id    blob,                                    -- identifier
    account_id     blob references accounts (id),           -- identifier
    name           text,                                    -- PHI
    username       text,                                    -- identifier
    password_hash  text,                                    -- secret: Argon2id
    totp_secret    blob,                                    -- secret: sealed with the field key
    terms_version  integer,                                 -- operational
    terms_at       integer,                                 -- operational
    sent_to        text,                                    -- PHI
    contact_at     integer,                                 -- operational
    drops_email    integer not null default 0,              -- operational
    drops_text     integer not null default 0,              -- operational
    expires_at     integer not null,                        -- operational
    passkey        blob,                                    -- secret: sealed with the field key
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
