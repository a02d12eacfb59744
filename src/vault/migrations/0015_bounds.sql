-- What somebody typed and has not sent is bounded, and its one large column stands last: what is asked of the others is
-- then read without it. Larger ones, which were nobody's honest form, are forgotten.

alter table drafts rename to large_drafts;

create table drafts (
    account_id  blob not null references accounts (id),
    page        text not null,
    patient_id  blob references patients (id),
    session_id  blob,
    late        integer not null,
    kept_at     integer not null,
    fields      blob not null,
    primary key (account_id, page),
    constraint draft_is_as_large_as_a_form check (length(fields) <= 65600),
    constraint draft_page_is_a_path check (length(page) <= 300)
) strict, without rowid;

insert into drafts (account_id, page, patient_id, session_id, late, kept_at, fields)
select account_id, page, patient_id, session_id, late, kept_at, fields
  from large_drafts
 where length(fields) <= 65600 and length(page) <= 300;

drop table large_drafts;

create index drafts_by_age on drafts (kept_at);
create index drafts_by_patient on drafts (patient_id) where patient_id is not null;
