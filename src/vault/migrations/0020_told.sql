-- What staff are told, and what they sign.

-- "came_at" is from when days count; "changed_at" is when what stands there now came, so that nobody signs what they
-- did not see. A test that is held waits for the rule of its kind as well. The end of a hold shows, or waits for review.
alter table results add column changed_at integer;
alter table results add column rule_beneath text
    constraint rule_beneath_is_known check (rule_beneath in ('at_once', 'review', 'within'));
alter table results add column beneath_until integer
    constraint rule_beneath_with_an_end_has_one check ((beneath_until is not null) = (rule_beneath is 'within'));
alter table results add column held_then text not null default 'show'
    constraint end_of_hold_is_known check (held_then in ('show', 'wait'));
-- When a value that its patient could read was corrected, last; and whether the patient reads neither of the two yet.
alter table results add column corrected_at integer;
alter table results add column is_looked_at_first integer not null default 0
    constraint only_what_waits_is_looked_at_first check (is_looked_at_first = 0 or state = 'waiting');
-- A mark for each value as it stood when it last came: a later one is compared with it.
alter table results add column stood blob;

update results set changed_at = came_at;

-- What left to tell clinicians of a critical result, and managers of a chart opened for a reason: "queued" messages, of
-- which "sent" left and "failed" did not and will not. Notices are forgotten a week after their end; this is not.
alter table critical_alerts add column queued integer not null default 0;
alter table critical_alerts add column sent integer not null default 0;
alter table critical_alerts add column failed integer not null default 0;
alter table critical_alerts add column sent_at integer;
alter table break_glass add column queued integer not null default 0;
alter table break_glass add column sent integer not null default 0;
alter table break_glass add column failed integer not null default 0;

update critical_alerts
   set queued = (select count(*) from notices where about = critical_alerts.id),
       sent = (select count(*) from notices where about = critical_alerts.id and sent_at is not null),
       failed = (select count(*) from notices where about = critical_alerts.id and ended_how in ('failed', 'stopped')),
       sent_at = (select max(sent_at) from notices where about = critical_alerts.id);

create unique index alerts_by_id on critical_alerts (id);
create unique index break_glass_by_id on break_glass (id);

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

-- Where a colleague can be called when no message reaches them.
alter table accounts add column call_at text
    constraint number_to_call_is_short check (length(call_at) between 3 and 40);

-- Sessions in which nobody did anything are ended in the store.
create index sessions_open on sessions (acted_at) where ended_at is null;
