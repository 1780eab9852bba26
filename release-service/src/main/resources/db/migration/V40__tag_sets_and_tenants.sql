-- Tags in their sets, and tenants with the projects and environments they are connected to.

create sequence tag_sets_num_seq;
create sequence tags_num_seq;
create sequence tenants_num_seq;

-- tags: [{id, name, color, description, sortOrder}]; scopes: what the tags may be put on.
create table tag_sets (
    id               text primary key,
    num              bigint      not null unique,
    space_id         text        not null references spaces on delete cascade,
    name             text        not null,
    description      text        not null default '',
    sort_order       integer     not null default 0,
    type             text        not null,
    scopes           jsonb       not null,
    tags             jsonb       not null default '[]',
    last_modified_on timestamptz,
    last_modified_by text
);
create unique index tag_sets_name on tag_sets (space_id, lower(name));

-- tenant_tags: canonical names, "Set/Tag", kept true by whoever renames a set or a tag.
create table tenants (
    id                    text primary key,
    num                   bigint      not null unique,
    space_id              text        not null references spaces on delete cascade,
    name                  text        not null,
    slug                  text        not null,
    description           text        not null default '',
    tenant_tags           jsonb       not null default '[]',
    is_disabled           boolean     not null default false,
    cloned_from_tenant_id text,
    last_modified_on      timestamptz,
    last_modified_by      text
);
create unique index tenants_name on tenants (space_id, lower(name));
create unique index tenants_slug on tenants (space_id, lower(slug) text_pattern_ops);

-- A connection goes with whichever of its ends goes first, in the same transaction.
create table tenant_projects (
    tenant_id  text not null references tenants on delete cascade,
    project_id text not null references projects on delete cascade,
    primary key (tenant_id, project_id)
);
create index tenant_projects_project on tenant_projects (project_id);

create table tenant_environments (
    tenant_id      text not null,
    project_id     text not null,
    environment_id text not null references environments on delete cascade,
    primary key (tenant_id, project_id, environment_id),
    foreign key (tenant_id, project_id) references tenant_projects on delete cascade
);
create index tenant_environments_environment on tenant_environments (environment_id);

create index reservations_tenant on reservations (tenant_id) where tenant_id is not null;

-- Whether a document with these tags passes a filter: any of the wanted tags of one set, and that for every set.
-- wanted: canonical names with commas between.
create function has_tags(owned jsonb, wanted text) returns boolean language sql immutable as $$
    select not exists (
        select 1 from unnest(string_to_array(lower(wanted), ',')) as w(tag) group by split_part(w.tag, '/', 1)
        having not bool_or(w.tag in (select lower(o) from jsonb_array_elements_text(owned) as e(o))))
$$;

-- The tags with their new names; renames: {"Set/Old": "Set/New"}.
create function renamed_tags(tags jsonb, renames jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(coalesce(renames ->> t.name, t.name) order by t.position), '[]')
    from jsonb_array_elements_text(tags) with ordinality as t(name, position)
$$;

create function tags_in(tags jsonb) returns setof text language sql immutable as $$
    select jsonb_array_elements_text(case jsonb_typeof(tags) when 'array' then tags else '[]' end)
$$;

-- Everything that names a tag now. scope: what a set must be for; what: as a message names it. Frozen steps stay as
-- they were.
create view tag_uses as
    select space_id, 'Tenant' as scope, 'tenant' as what, id, name, tags_in(tenant_tags) as tag from tenants
    union all
    select space_id, 'Environment', 'environment', id, name, tags_in(environment_tags) from environments
    union all
    select space_id, 'Project', 'project', id, name, tags_in(doc #> '{parts,projectTags}') from projects
    union all
    select space_id, 'Tenant', 'channel', id, name, tags_in(doc -> 'tenantTags') from channels
    union all
    select p.space_id, 'Tenant', 'step', p.id || '/' || (a.value ->> 'id'), a.value ->> 'name', tags_in(a.value -> 'tenantTags')
    from deployment_processes p
    join process_revisions r on r.process_id = p.id and r.version = p.version,
        jsonb_array_elements(r.steps) as s, jsonb_array_elements(s.value -> 'actions') as a;

-- Whether an array of texts has one of those in a text with commas between.
create function has_any(owned jsonb, wanted text) returns boolean language sql immutable as $$
    select exists (
        select 1 from jsonb_array_elements_text(owned) as e(o) where lower(e.o) = any(string_to_array(lower(wanted), ',')))
$$;
