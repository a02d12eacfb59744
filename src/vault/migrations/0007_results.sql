-- A result that staff took back: hidden from the patient at once, never deleted.

alter table results add column retracted_at integer;
alter table results add column retracted_by blob references accounts (id);
alter table results add column retracted_why text
    constraint retraction_is_whole check (
        (retracted_at is null) = (retracted_why is null) and (retracted_at is null) = (retracted_by is null)
        and retracted_why in ('wrong_patient', 'wrong_file', 'wrong_content', 'other'));

drop index results_waiting;
drop index results_released;
create index results_waiting on results (uploaded_at) where state = 'waiting' and retracted_at is null;
create index results_released on results (patient_id, collected_on desc, released_at desc)
    where state = 'released' and retracted_at is null;
