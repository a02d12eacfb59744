-- What a laboratory's message says beside its numbers: what the day of a result is the day of, how exactly it is known
-- when a value was observed, what a code means that is neither high nor low, the moment that a value itself is; and why
-- more files are refused, and what a batch announced that did not come.

alter table results add column dated text not null default 'sample'
    constraint result_is_dated_by_something check (dated in ('sample', 'report', 'unknown'));

alter table result_values add column observed text not null default 'time'
    constraint value_is_observed_somehow check (observed in ('time', 'day', 'report', 'unknown'));
alter table result_values add column means text not null default ''
    constraint value_meaning_is_known check (means in ('', 'susceptible', 'intermediate', 'dose_dependent', 'resistant',
        'non_susceptible', 'positive', 'negative', 'indeterminate', 'detected', 'not_detected', 'reactive',
        'non_reactive', 'weakly_reactive', 'up', 'down', 'better', 'worse'));
alter table result_values add column moment text not null default ''
    constraint value_moment_is_one check (moment = '' or moment is date(moment)
                                          or moment is strftime('%Y-%m-%d %H:%M', moment));

alter table laboratory_files add column refused text
    constraint laboratory_file_refusal_is_known check (refused in ('cut_off', 'too_much', 'not_read'));
alter table laboratory_files add column counted text
    constraint laboratory_file_count_is_known check (counted in ('messages', 'batches'));
alter table laboratory_files add column announced integer
    constraint laboratory_file_announces_a_number check (announced >= 0);
alter table laboratory_files add column found integer
    constraint laboratory_file_finds_what_it_counts check (
        (found is null) = (counted is null) and (announced is null) = (counted is null));
