-- Several factors for a login, a password that may be missing, devices that are known, and the ways back in.

-- The name for signing in, and the password where there is one: who has a passkey may have none.
alter table credentials rename to credentials_1;
create table credentials (
    account_id     blob primary key references accounts (id),
    username       text not null collate nocase,
    password_hash  text,
    wrong_in_row   integer not null default 0,
    changed_at     integer not null,
    constraint username_is_taken unique (username)
) strict, without rowid;

-- Authenticator apps, passkeys, and where the clinic allows it codes by e-mail or text.
create table factors (
    account_id     blob not null references accounts (id),
    id             blob not null,
    kind           text not null,
    name           text not null,
    secret         blob,
    credential_id  blob,
    step           integer not null default 0,
    alone          integer not null default 0,
    added_at       integer not null,
    used_at        integer,
    ended_at       integer,
    ended_how      text,
    primary key (account_id, id),
    constraint factor_kind_is_known check (kind in ('totp', 'passkey', 'email', 'text')),
    constraint factor_has_a_name check (length(trim(name)) between 1 and 60),
    constraint factor_secret_fits_its_kind check (
        (kind in ('totp', 'passkey')) = (secret is not null) and (kind = 'passkey') = (credential_id is not null)),
    constraint factor_alone_is_a_passkey check (alone = 0 or kind = 'passkey'),
    constraint factor_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('removed', 'voided', 'recovered'))
) strict, without rowid;

insert into factors (account_id, id, kind, name, secret, step, added_at)
select account_id, randomblob(16), 'totp', 'Authenticator app', totp_secret, totp_step, changed_at from credentials_1;

insert into credentials (account_id, username, password_hash, changed_at)
select account_id, username, password_hash, changed_at from credentials_1;

drop table credentials_1;

create unique index one_passkey_by_credential on factors (credential_id) where credential_id is not null;
-- E-mail or text is a factor once, and ends before it begins anew.
create unique index one_sent_factor on factors (account_id, kind) where kind in ('email', 'text') and ended_at is null;

-- Addresses of a login. Only a verified one gets links and codes; the ended ones still get notice of what followed.
create table addresses (
    account_id   blob not null references accounts (id),
    id           blob not null,
    channel      text not null,
    address      text not null,
    added_at     integer not null,
    verified_at  integer,
    ended_at     integer,
    consent_at   integer,
    stopped_at   integer,
    asked_in     blob,
    voided       integer not null default 0,
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
    account_id     blob not null references accounts (id),
    id             blob not null,
    token_hash     blob not null,
    name           text not null,
    first_seen_at  integer not null,
    last_seen_at   integer not null,
    trusted_until  integer,
    ended_at       integer,
    primary key (account_id, id),
    constraint device_token_is_unique unique (account_id, token_hash)
) strict, without rowid;

alter table sessions add column device_id blob;
alter table sessions add column method text not null default '';
alter table sessions add column fresh_at integer not null default 0;
alter table sessions add column ended_how text;

-- Six digits by e-mail or text, bound to the attempt that asked for them. Codes of one attempt share their tries.
create table sent_codes (
    id          blob primary key,
    account_id  blob not null references accounts (id),
    attempt     blob not null,
    purpose     text not null,
    hash        text not null,
    sent_at     integer not null,
    expires_at  integer not null,
    tries       integer not null default 0,
    used_at     integer,
    constraint sent_code_purpose_is_known check (purpose in ('sign_in', 'step_up', 'address', 'reset'))
) strict, without rowid;

create index sent_codes_by_attempt on sent_codes (attempt, purpose, expires_at);
create index sent_codes_by_account on sent_codes (account_id, sent_at);

-- Links that travel by mail: opening one shows a button, pressing it uses the link up.
create table links (
    token_hash  blob primary key,
    account_id  blob not null references accounts (id),
    purpose     text not null,
    subject     blob,
    issued_at   integer not null,
    expires_at  integer not null,
    ended_at    integer,
    ended_how   text,
    constraint link_purpose_is_known check (purpose in ('reset', 'address', 'not_me', 'cancel_recovery')),
    constraint link_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('used', 'voided', 'replaced'))
) strict, without rowid;

create index links_by_account on links (account_id, purpose, issued_at);

-- Somebody with a used reset link, on the way to a new password: the second factor comes first.
create table resets (
    token_hash  blob primary key,
    account_id  blob not null references accounts (id),
    begun_at    integer not null,
    proved_at   integer,
    expires_at  integer not null
) strict, without rowid;

create index resets_by_account on resets (account_id);
create index resets_by_expiry on resets (expires_at);

-- A passkey ceremony under way: what was asked of the browser.
create table ceremonies (
    token_hash  blob primary key,
    purpose     text not null,
    account_id  blob references accounts (id),
    session_id  blob,
    state       blob not null,
    expires_at  integer not null,
    constraint ceremony_purpose_is_known check (purpose in ('enrol', 'add', 'sign_in', 'factor', 'step_up'))
) strict, without rowid;

create index ceremonies_by_expiry on ceremonies (expires_at);

-- Recovery by the front desk, or of staff by two people. First somebody is matched or proposed, then a code is made.
create table recoveries (
    account_id    blob not null references accounts (id),
    id            blob not null,
    patient_id    blob references patients (id),
    how           text,
    proof         text not null,
    begun_at      integer not null,
    begun_by      blob references accounts (id),
    agreed_by     blob references accounts (id),
    agreed_at     integer,
    selector      text,
    code_hash     text,
    open_from     integer,
    wrong_birth_dates  integer not null default 0,
    expires_at    integer not null,
    ended_at      integer,
    ended_how     text,
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
    account_id  blob not null references accounts (id),
    locked_at   integer not null,
    how         text not null,
    ended_at    integer,
    ended_by    blob,
    primary key (account_id, locked_at),
    constraint lock_how_is_known check (how in ('session', 'link', 'staff'))
) strict, without rowid;

-- Failed tries, so that a restart gives nobody free ones.
create table limits (
    key           blob primary key,
    failures      integer not null,
    last_at       integer not null,
    closed_until  integer not null
) strict, without rowid;

-- What a login did and what was tried with it, for the security page.
create index trail_by_account on trail (account_id, seq) where entry = 'event';

-- Half-done enrolments are begun anew.
drop table enrolments;
create table enrolments (
    token_hash     blob primary key,
    purpose        text not null,
    invitation_id  blob references invitations (id),
    patient_id     blob references patients (id),
    activation_id  blob,
    proxy_id       blob,
    recovery_id    blob,
    account_id     blob references accounts (id),
    name           text,
    username       text,
    password_hash  text,
    totp_secret    blob,
    passkey        blob,
    terms_version  integer,
    terms_at       integer,
    sent_to        text,
    contact_at     integer,
    drops_email    integer not null default 0,
    drops_text     integer not null default 0,
    expires_at     integer not null,
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
