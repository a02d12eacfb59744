-- How an activation travels, what patients agreed to, and what was corrected in their details.

alter table activations add column sent_by text not null default 'paper';
alter table activations add column sent_to text;
alter table activations add column issued_by blob;
alter table patients add column pharmacy text;
alter table patients add column left_at integer;
-- Texts go to the number on file once the patient has agreed to get them.
alter table patients add column texts_agreed_at integer;
-- How far the patient is on the way to a login, so that a list of one state is one index. Whoever issues a code says
-- so here; what follows is kept by the triggers below.
alter table patients add column access text not null default 'never';
alter table patients add column access_at integer;

create index patients_by_access on patients (access, access_at, id) where state = 'active';
create index patients_never_offered on patients (registered_at, id) where state = 'active' and access = 'never';
create index accounts_not_in_use on accounts (state, id) where kind = 'person' and state <> 'active';

update patients set access = 'open', access_at = (
    select expires_at from activations where patient_id = patients.id and ended_at is null)
 where id in (select patient_id from activations where ended_at is null);
update patients set access = (
    select case ended_how when 'used' then 'spent' when 'replaced' then 'revoked' else ended_how end
      from activations where patient_id = patients.id order by ended_at desc limit 1), access_at = (
    select max(ended_at) from activations where patient_id = patients.id)
 where access = 'never' and id in (select patient_id from activations);
update patients set access = 'claimed', access_at = (
    select granted_at from grants where patient_id = patients.id and kind = 'oneself')
 where id in (select patient_id from grants where kind = 'oneself');

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

-- The text that patients accept, by version: each save of a changed text is a new version, none is ever changed.
create table terms (
    version     integer not null,
    language    text not null,
    words       text not null,
    since       integer not null,
    primary key (version, language),
    constraint terms_language_is_known check (language in ('en', 'es'))
) strict, without rowid;

create table terms_accepted (
    account_id   blob not null references accounts (id),
    version      integer not null,
    accepted_at  integer not null,
    primary key (account_id, version)
) strict, without rowid;

-- A name, birth date, address or state as it was before it was corrected.
create table corrections (
    patient_id  blob not null references patients (id),
    id          blob not null,
    field       text not null,
    was         text,
    became      text,
    changed_at  integer not null,
    changed_by  blob references accounts (id),
    primary key (patient_id, id),
    constraint correction_field_is_known check (
        field in ('given_name', 'family_name', 'birth_date', 'number', 'email', 'mobile', 'language', 'texts', 'pharmacy',
                  'state'))
) strict, without rowid;

create index corrections_by_date on corrections (patient_id, changed_at desc);
create index activations_by_state on activations (patient_id, issued_at desc);
