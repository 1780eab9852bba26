-- Runbooks and their snapshots; and processes, which now belong to a project or to one of its runbooks.

create sequence runbooks_num_seq;
create sequence runbook_snapshots_num_seq;

-- settings: modes, policies and flags that no query asks for.
create table runbooks (
    id                    text primary key,
    num                   bigint      not null unique,
    space_id              text        not null references spaces on delete cascade,
    project_id            text        not null references projects on delete cascade,
    name                  text        not null,
    slug                  text        not null,
    description           text        not null default '',
    runbook_tags          jsonb       not null default '[]',
    settings              jsonb       not null,
    published_snapshot_id text,
    last_modified_on      timestamptz,
    last_modified_by      text
);
create unique index runbooks_name on runbooks (project_id, lower(name));
create unique index runbooks_slug on runbooks (project_id, lower(slug) text_pattern_ops);
create index runbooks_space on runbooks (space_id);

-- Where a runbook of the scope Specified may run; an environment that goes is forgotten in the same transaction.
create table runbook_environments (
    runbook_id     text not null references runbooks on delete cascade,
    environment_id text not null references environments on delete cascade,
    primary key (runbook_id, environment_id)
);
create index runbook_environments_environment on runbook_environments (environment_id);

-- Pointers to a revision of the process and to revisions of variables, as releases have them.
create table runbook_snapshots (
    id                     text primary key,
    num                    bigint      not null unique,
    space_id               text        not null references spaces on delete cascade,
    project_id             text        not null,
    runbook_id             text        not null references runbooks on delete cascade,
    name                   text        not null,
    notes                  text        not null default '',
    assembled              timestamptz not null,
    process_snapshot_id    text        not null,
    variable_snapshot_id   text        not null,
    library_snapshot_ids   jsonb       not null default '[]',
    selected_packages      jsonb       not null default '[]',
    selected_git_resources jsonb       not null default '[]',
    last_modified_on       timestamptz,
    last_modified_by       text
);
create unique index runbook_snapshots_name on runbook_snapshots (runbook_id, lower(name));
create index runbook_snapshots_project on runbook_snapshots (project_id);
create index runbook_snapshots_space on runbook_snapshots (space_id);
alter table runbooks add foreign key (published_snapshot_id) references runbook_snapshots on delete set null;

-- One table for the processes of both owners, so that steps, revisions and the version lock are the same; who asks for
-- the process that a project deploys goes on asking deployment_processes and cannot meet a runbook's by mistake.
alter table deployment_processes rename to processes;
alter table processes drop constraint deployment_processes_project_id_key;
alter table processes add column runbook_id text references runbooks on delete cascade;
alter table processes add column type text not null
    generated always as (case when runbook_id is null then 'Deployment' else 'Runbook' end) stored;
create unique index processes_of_project on processes (project_id) where runbook_id is null;
create unique index processes_of_runbook on processes (runbook_id) where runbook_id is not null;
create index processes_project on processes (project_id);
create view deployment_processes as
    select id, project_id, space_id, version, last_modified_on, last_modified_by from processes where runbook_id is null;

create or replace view tag_uses as
    select space_id, 'Tenant' as scope, 'tenant' as what, id, name, tags_in(tenant_tags) as tag from tenants
    union all
    select space_id, 'Environment', 'environment', id, name, tags_in(environment_tags) from environments
    union all
    select space_id, 'Project', 'project', id, name, tags_in(doc #> '{parts,projectTags}') from projects
    union all
    select space_id, 'Tenant', 'channel', id, name, tags_in(doc -> 'tenantTags') from channels
    union all
    select space_id, 'Runbook', 'runbook', id, name, tags_in(runbook_tags) from runbooks
    union all
    select p.space_id, 'Tenant', 'step', p.id || '/' || (a.value ->> 'id'), a.value ->> 'name', tags_in(a.value -> 'tenantTags')
    from processes p
    join process_revisions r on r.process_id = p.id and r.version = p.version,
        jsonb_array_elements(r.steps) as s, jsonb_array_elements(s.value -> 'actions') as a;
