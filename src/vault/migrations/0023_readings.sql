-- A file of the watched folder whose reading has begun: written before it begins, and gone in the transaction that makes
-- the file live. One that stands when the program starts was being read when the program ended: it is set aside under
-- another name, until a person lets it be tried again.

create table laboratory_readings (
    sha256   blob primary key,
    name     text not null,
    begun_at integer not null,
    aside_at integer,
    aside_as text,
    again_at integer,
    again_by blob references accounts (id),
    constraint laboratory_reading_is_of_a_file check (length(sha256) = 32),
    constraint laboratory_reading_is_aside_under_a_name check ((aside_at is null) = (aside_as is null)),
    constraint laboratory_reading_is_tried_again_from_aside check (again_at is null or aside_at is not null)
) strict, without rowid;
