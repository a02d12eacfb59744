-- How many mails with codes went to one address lately is asked before another one goes.
create index notices_to_address on notices (kind, lower(address), queued_at);

-- A laboratory may send one document under two orders: each result names it, and its file lies there once.
alter table documents rename to documents_22;

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
    constraint document_is_not_empty check (size > 0),
    constraint document_hash_is_whole check (length(sha256) = 32)
) strict, without rowid;

insert into documents (patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages,
                          active)
select patient_id, result_id, object_id, object_key, file_name, media_type, size, sha256, pages, active
  from documents_22;
drop table documents_22;

create trigger document_takes_room after insert on documents
begin update storage set bytes = bytes + new.size where only_row = 1; end;
create trigger document_gives_room after delete on documents
begin update storage set bytes = bytes - old.size where only_row = 1; end;
