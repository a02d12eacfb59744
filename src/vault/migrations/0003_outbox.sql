-- What leaves the machine: e-mails and texts that wait, were sent, or could not be.

create table notices (
    id            blob primary key,
    kind          text not null,
    channel       text not null,
    language      text not null,
    account_id    blob references accounts (id),
    patient_id    blob references patients (id),
    address       text not null,
    secret        blob,
    about         blob,
    queued_at     integer not null,
    due_at        integer not null,
    gives_up_at   integer not null,
    attempts      integer not null default 0,
    sent_at       integer,
    ended_at      integer,
    ended_how     text,
    trouble       text,
    constraint notice_channel_is_known check (channel in ('email', 'text')),
    constraint notice_language_is_known check (language in ('en', 'es')),
    constraint notice_end_is_known check (
        (ended_at is null) = (ended_how is null) and ended_how in ('sent', 'failed', 'stopped', 'seen')),
    constraint notice_sent_has_a_time check ((ended_how is 'sent') = (sent_at is not null))
) strict, without rowid;

create index notices_due on notices (channel, due_at) where ended_at is null;
create index notices_ended on notices (ended_at) where ended_at is not null;
create index notices_by_account on notices (account_id, queued_at);
create index notices_about on notices (about) where about is not null and ended_at is null;
create index notices_of_chart on notices (patient_id) where patient_id is not null and ended_at is null;

-- What somebody wants to hear of, and how. Without a row the kind's own default holds.
create table notice_choices (
    account_id  blob not null references accounts (id),
    kind        text not null,
    channel     text not null,
    wanted      integer not null,
    primary key (account_id, kind, channel),
    constraint choice_channel_is_known check (channel in ('email', 'text'))
) strict, without rowid;
