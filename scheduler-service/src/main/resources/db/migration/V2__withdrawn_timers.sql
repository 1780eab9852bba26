-- What was withdrawn, has started or has ended stays a week as 'done': a late fact of a lower schedule version finds it.
alter table timers drop constraint timers_state_check;
alter table timers add constraint timers_state_check check (state in ('waiting', 'due', 'done'));
-- Not a rule of this service: a fact that broke it would end as a dead letter, and the deployment would wait for ever.
alter table timers drop constraint window_is_open;
alter table timers add column changed timestamptz not null default now();
create index timers_done on timers (changed) where state = 'done';
create index timers_space on timers (space_id);
