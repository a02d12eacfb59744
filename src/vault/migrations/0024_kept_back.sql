-- What of a laboratory's order is out of sight stays in staff's, and what a person decides about it is kept.

-- "beside": a further document of that result's order. "now_in": what stood here is part of that result. "undecided_at":
-- since when nobody can tell what something of it means. "kept_back" counts what is out of sight for either reason.
alter table results add column beside blob;
alter table results add column now_in blob;
alter table results add column undecided_at integer;
alter table results add column kept_back integer not null default 0;
create index results_beside on results (patient_id, beside) where beside is not null;
create index results_undecided on results (undecided_at) where undecided_at is not null;

create table kept_back (
    patient_id   blob not null,
    result_id    blob not null,
    position     integer not null,
    is_withdrawn integer not null,
    message_id   blob not null references laboratory_messages (id),
    test         text not null,
    value        text not null,
    unit         text not null,
    range        text not null,
    flag         text not null,
    note         text not null,
    observed_at  integer not null,
    observed     text not null,
    sha256       blob,
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id)
) strict, without rowid;

-- Documents that another has taken the place of, the newest first: a click away from the one that stands.
create table earlier_documents (
    patient_id  blob not null,
    result_id   blob not null,
    position    integer not null,
    sha256      blob not null,
    title       text not null,
    replaced_at integer,
    primary key (patient_id, result_id, position),
    foreign key (patient_id, result_id) references results (patient_id, id),
    foreign key (patient_id, sha256) references laboratory_documents (patient_id, sha256)
) strict, without rowid;

-- What a person decided about a part of what a message says: which value or order it means, that it is another, or none.
create table laboratory_decisions (
    patient_id  blob not null references patients (id),
    message_id  blob not null references laboratory_messages (id),
    place       integer not null,
    part        text not null,
    verdict     text not null,
    of_message  blob references laboratory_messages (id),
    of_place    integer,
    of_part     text,
    decided_at  integer not null,
    decided_by  blob references accounts (id),
    primary key (patient_id, message_id, place, part),
    constraint verdict_is_known check (verdict in ('means', 'another', 'nothing')),
    constraint what_is_meant_is_whole check (
        (verdict = 'means') = (of_message is not null) and (of_message is null) = (of_place is null)
        and (of_message is null) = (of_part is null))
) strict, without rowid;

-- A word to clinicians may be about a value that is critical, or about what nobody can tell.
alter table critical_alerts add column is_undecided integer not null default 0;

-- Results of further documents that stand already: beside the one that their messages made.
update results
   set beside = (select result_id from laboratory_statements
                  where laboratory_statements.patient_id = results.patient_id and result_id is not null
                    and message_id in (select message_id from result_messages
                                        where result_messages.patient_id = results.patient_id
                                          and result_messages.result_id = results.id)
                  order by result_id limit 1)
 where origin = 'message' and order_number is null and retracted_by is null
   and not exists (select 1 from laboratory_statements
                    where laboratory_statements.patient_id = results.patient_id and result_id = results.id);
