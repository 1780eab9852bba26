-- Tasks that are gone, whose attempts and log are still to be deleted. A log may have megabytes: too much for the
-- transaction that deletes the task, so a sweep does it. Whoever deletes tasks need not think of it.
create table removed_tasks (
    task_id text        primary key,
    removed timestamptz not null default now()
);
create index removed_tasks_removed on removed_tasks (removed);

create function note_removed_task() returns trigger language plpgsql as $$
begin
    insert into removed_tasks (task_id) values (old.id) on conflict do nothing;
    return null;
end $$;

create trigger tasks_removed after delete on tasks for each row execute function note_removed_task();

-- What earlier versions left behind.
insert into removed_tasks (task_id)
select task_id from attempts a where not exists (select 1 from tasks t where t.id = a.task_id)
union
select task_id from task_log_chunks c where not exists (select 1 from tasks t where t.id = c.task_id);
