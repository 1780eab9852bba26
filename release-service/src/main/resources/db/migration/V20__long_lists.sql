-- Lists in spaces with many thousands of documents: ADR 13.

-- How many documents with a num up to "upto" a space has; a list adds those behind it, which are few. Nothing is written
-- here when a document is created: that is the hot path. "candidate" is the next "upto", noted at candidate_at; it
-- is taken when no transaction can still bring a lower num to light.
create table document_counts (
    table_name   text   not null,
    space_id     text   not null,
    upto         bigint not null default -1,
    n            bigint not null default 0,
    candidate    bigint,
    candidate_at timestamptz,
    primary key (table_name, space_id)
);

create function count_removed_documents() returns trigger language plpgsql as $$
begin
    perform 1 from document_counts c
    where c.table_name = tg_table_name and c.space_id in (select r.space_id from removed r) order by c.space_id for update;
    update document_counts c
    set n = c.n - (select count(*) from removed r where r.space_id = c.space_id and r.num <= c.upto)
    where c.table_name = tg_table_name and c.space_id in (select r.space_id from removed r);
    return null;
end $$;

create trigger projects_removed after delete on projects
    referencing old table as removed for each statement execute function count_removed_documents();
create trigger channels_removed after delete on channels
    referencing old table as removed for each statement execute function count_removed_documents();
create trigger releases_removed after delete on releases
    referencing old table as removed for each statement execute function count_removed_documents();

create function forget_counts_of_space() returns trigger language plpgsql as $$
begin
    delete from document_counts where space_id = old.id;
    return null;
end $$;
create trigger spaces_removed after delete on spaces for each row execute function forget_counts_of_space();

insert into document_counts (table_name, space_id, upto, n)
select 'projects', space_id, max(num), count(*) from projects group by space_id
union all
select 'channels', space_id, max(num), count(*) from channels group by space_id
union all
select 'releases', space_id, max(num), count(*) from releases group by space_id;

-- Names are searched in the index alone: an index-only scan needs the column itself besides the expression.
drop index projects_name;
create unique index projects_name on projects (space_id, lower(name)) include (name, id);
-- Serves equality and beginnings alike, whatever the database's collation.
drop index projects_slug;
create unique index projects_slug on projects (space_id, lower(slug) text_pattern_ops);
create index projects_cloned on projects (space_id, cloned_from_project_id) where cloned_from_project_id is not null;
-- In the order in which lists give them.
drop index channels_space;
create index channels_space on channels (space_id, num);
drop index deployment_processes_space;
create index deployment_processes_space on deployment_processes (space_id, id);
