-- What a result holds beside a file: values, each as the laboratory wrote it. A result may come from a laboratory's
-- message, which nobody of the clinic brought, and may be released by the clock.

alter table documents rename to documents_7;
alter table results rename to results_7;

create table results (
    patient_id    blob not null references patients (id),
    id            blob not null,
    title         text not null,
    kind          text not null,
    origin        text not null,
    stage         text not null,
    laboratory    text not null default '',
    order_number  text,
    collected_on  text not null,
    state         text not null,
    uploaded_at   integer not null,
    uploaded_by   blob references accounts (id),
    released_at   integer,
    released_by   blob references accounts (id),
    withheld_by   blob references accounts (id),
    is_private    integer not null default 0,
    retracted_at  integer,
    retracted_by  blob references accounts (id),
    retracted_why text,
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

insert into results (patient_id, id, title, kind, origin, stage, collected_on, state, uploaded_at, uploaded_by,
                       released_at, released_by, withheld_by, is_private, retracted_at, retracted_by, retracted_why)
select patient_id, id, title, kind, 'upload', 'final', collected_on, state, uploaded_at, uploaded_by,
       released_at, released_by, withheld_by, is_private, retracted_at, retracted_by, retracted_why
  from results_7;

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

insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active)
select patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active from documents_7;

drop table documents_7;
drop table results_7;

create index results_waiting on results (uploaded_at) where state = 'waiting' and retracted_at is null;
create index results_released on results (patient_id, collected_on desc, released_at desc)
    where state = 'released' and retracted_at is null;
create index results_by_order on results (patient_id, laboratory, order_number) where order_number is not null;

-- A value. "series" says which values may stand on one line over time: the test's code in its system, else its name.
-- A corrected value replaces an earlier one, which stays a click away.
create table result_values (
    patient_id   blob not null,
    id           blob not null,
    result_id    blob not null,
    position     integer not null,
    panel        text not null default '',
    series       text not null,
    code         text not null default '',
    code_system  text not null default '',
    sub_id       text not null default '',
    test         text not null,
    content      text not null,
    value        text not null,
    number       real,
    beyond       text not null default '',
    unit         text not null default '',
    range        text not null default '',
    low          real,
    low_within   integer not null default 1,
    high         real,
    high_within  integer not null default 1,
    flag         text not null default '',
    stage        text not null,
    note         text not null default '',
    observed_at  integer not null,
    replaced_by  blob,
    primary key (patient_id, id),
    foreign key (patient_id, result_id) references results (patient_id, id),
    constraint value_has_a_test check (length(trim(test)) between 1 and 200),
    constraint value_content_is_known check (content in ('number', 'beyond', 'words', 'none')),
    constraint value_number_is_one check ((content in ('number', 'beyond')) = (number is not null)),
    constraint value_beyond_is_known check ((content = 'beyond') = (beyond in ('<', '<=', '>', '>='))),
    constraint value_flag_is_known check (
        flag in ('', 'low', 'high', 'outside', 'critical_low', 'critical_high', 'critical', 'inside')),
    constraint value_stage_is_known check (stage in ('preliminary', 'final', 'corrected', 'pending'))
) strict, without rowid;

create index values_of_result on result_values (patient_id, result_id, position);
create index values_over_time on result_values (patient_id, series, observed_at) where replaced_by is null;
