-- A sheet for a child between the birthdays that is meant for the child, as the desk chose; every other sheet of a child
-- is the parent's. And how many wrong second factors came in a row, so that the owner hears of it early.

alter table activations add column for_oneself integer not null default 0
    constraint activation_is_for_somebody check (for_oneself in (0, 1));

alter table credentials add column wrong_factors integer not null default 0;
