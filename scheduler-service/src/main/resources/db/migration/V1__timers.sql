-- A deployment that waits for a time. 'waiting' until its time is told, then 'due' until it has started or its window passes.
create table timers (
    deployment_id    text primary key,
    task_id          text        not null,
    space_id         text        not null,
    schedule_version integer     not null,
    due_at           timestamptz not null,
    expires_at       timestamptz,
    state            text        not null default 'waiting' check (state in ('waiting', 'due')),
    constraint window_is_open check (expires_at is null or expires_at > due_at)
);
create index timers_waiting on timers (due_at) where state = 'waiting';
create index timers_due on timers (expires_at) where state = 'due';
