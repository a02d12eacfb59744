-- What is typed beside a code, and a code that is typed without its number.

-- The wrong birth dates that came with the code: the same one counts once.
alter table activations add column wrong_dates text not null default ''
    constraint activation_dates_are_few check (length(wrong_dates) <= 54);
alter table proxy_invitations add column wrong_dates text not null default ''
    constraint proxy_dates_are_few check (length(wrong_dates) <= 54);
alter table recoveries add column wrong_dates text not null default ''
    constraint recovery_dates_are_few check (length(wrong_dates) <= 54);

-- The first four signs of a backup code, by which it is found. Codes that are older have none: they need their number.
alter table recovery_codes add column selector text
    constraint backup_selector_has_four_signs check (length(selector) = 4);
create unique index backup_code_is_found_once on recovery_codes (account_id, selector) where selector is not null;
