-- What leaves the machine: e-mails and texts that wait, were sent, or could not be; and what was typed and not sent.

-- An e-mail or a text. How many mails with codes went to one address lately is asked before another one goes.
create table notices (
    id           blob primary key,                          -- identifier
    kind         text not null,                             -- operational
    channel      text not null,                             -- operational
    language     text not null,                             -- operational
    account_id   blob references accounts (id),             -- identifier
    patient_id   blob references patients (id),             -- identifier
    address      text not null,                             -- PHI: where a person is reached
    secret       blob,                                      -- secret: sealed with the field key; gone once sent
    about        blob,                                      -- identifier
    queued_at    integer not null,                          -- operational
    due_at       integer not null,                          -- operational
    gives_up_at  integer not null,                          -- operational
    attempts     integer not null default 0,                -- operational
    sent_at      integer,                                   -- operational
    ended_at     integer,                                   -- operational
    ended_how    text,                                      -- operational
    trouble      text,                                      -- operational
    constraint notice_channel_is_known check (channel in ('email', 'text')),
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

-- What somebody wants to hear of, and how. Without a row the kind's own default holds.
create table notice_choices (
    account_id  blob not null references accounts (id),     -- identifier
    kind        text not null,                              -- operational
    channel     text not null,                              -- operational
    wanted      integer not null,                           -- operational
    primary key (account_id, kind, channel),
    constraint choice_channel_is_known check (channel in ('email', 'text'))
) strict, without rowid;

-- What somebody typed and has not sent: read by its author alone, gone once sent or after 30 days. It is bounded, and
-- its one large column stands last: what is asked of the others is then read without it.
create table drafts (
    account_id  blob not null references accounts (id),     -- identifier
    page        text not null,                              -- identifier
    patient_id  blob references patients (id),              -- identifier
    session_id  blob,                                       -- identifier
    late        integer not null,                           -- operational
    kept_at     integer not null,                           -- operational
    fields      blob not null,                              -- PHI: sealed with the field key
    primary key (account_id, page),
    constraint draft_is_as_large_as_a_form check (length(fields) <= 65600),
    constraint draft_page_is_a_path check (length(page) <= 300)
) strict, without rowid;

create index drafts_by_age on drafts (kept_at);
create index drafts_by_patient on drafts (patient_id) where patient_id is not null;

-- Of what is told of together, each reader hears of what they can read.
create trigger result_is_told after update of ended_how on notices
    when new.about is not null and new.kind = 'new_result'
begin
    update results
       set announced_at = case when new.ended_how = 'sent' then coalesce(announced_at, new.sent_at) else announced_at end,
           announcing_failed = case when new.ended_how = 'failed' then 1 else announcing_failed end
     where patient_id = new.patient_id and announced_in = new.about
       and exists (select 1 from grants
                    where grants.patient_id = new.patient_id and grants.account_id = new.account_id
                      and (grants.kind = 'oneself' or (goes_by = 'results' and grants.results = 1)
                           or (goes_by = 'documents' and grants.documents = 1)));
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
