-- Each attempt at an action of a task. The row is written before the script starts and ended by the worker that wrote it;
-- a row that an older epoch left Running is a step whose outcome nobody knows.
create table attempts (
    task_id     text        not null,
    action_id   text        not null,
    attempt     integer     not null,
    step        text        not null,
    action_name text        not null,
    epoch       bigint      not null,
    worker      text        not null,
    state       text        not null check (state in ('Running', 'Success', 'Failed', 'Canceled', 'Lost', 'Skipped')),
    warnings    boolean     not null default false,
    started     timestamptz not null,
    ended       timestamptz,
    exit_code   integer,
    message     text,
    -- Output variables: name -> {"value"} or {"sealed"}; they survive a take-over.
    outputs     jsonb       not null default '{}',
    primary key (task_id, action_id, attempt)
);

-- Pieces of task logs. A run numbers its chunks epoch << 32 | n << 16, so a chunk sent twice is stored once; notes from
-- outside the run take the free positions between.
create table task_log_chunks (
    task_id  text    not null,
    position bigint  not null,
    day      date    not null default (now() at time zone 'UTC')::date,
    size     integer not null,
    content  bytea   not null,
    primary key (task_id, position, day)
) partition by range (day);
-- Already packed: do not try again.
alter table task_log_chunks alter column content set storage external;

-- Catches what no day partition takes, so that nothing is lost when the job that makes them could not run.
create table task_log_default partition of task_log_chunks default;

create function make_task_log_partitions(first date, days integer) returns void language plpgsql as $$
declare
    d date;
begin
    -- One maker at a time; concurrent copies would deadlock on the parent.
    perform pg_advisory_xact_lock(hashtext('task_log_partitions'));
    for d in select first + i from generate_series(0, days - 1) i loop
        if to_regclass('task_log_' || to_char(d, 'YYYYMMDD')) is null
            and not exists (select 1 from task_log_default where day = d)
        then
            execute format(
                'create table task_log_%s partition of task_log_chunks for values from (%L) to (%L)',
                to_char(d, 'YYYYMMDD'), d, d + 1);
        end if;
    end loop;
end $$;

select make_task_log_partitions((now() at time zone 'UTC')::date, 3);
