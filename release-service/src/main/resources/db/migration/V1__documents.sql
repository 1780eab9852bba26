-- The documents that people edit. Ids are text ("Projects-12"); num is the number in them, kept for order and sequences.
-- Names are unique per space (channels: per project) whatever their case; so are slugs.

create sequence spaces_num_seq start 2;
create sequence project_groups_num_seq start 2;
create sequence lifecycles_num_seq start 2;
create sequence projects_num_seq;
create sequence environments_num_seq;
create sequence channels_num_seq;

create table spaces (
    id                  text primary key,
    num                 bigint      not null unique,
    name                text        not null,
    slug                text        not null,
    description         text        not null default '',
    is_default          boolean     not null default false,
    is_private          boolean     not null default false,
    task_queue_stopped  boolean     not null default false,
    deleting            boolean     not null default false,
    managers            jsonb       not null default '{"teams": [], "members": []}',
    last_modified_on    timestamptz,
    last_modified_by    text
);
create unique index spaces_name on spaces (lower(name));
create unique index spaces_slug on spaces (lower(slug));
create unique index spaces_one_default on spaces (is_default) where is_default;

create table project_groups (
    id                  text primary key,
    num                 bigint      not null unique,
    space_id            text        not null references spaces on delete cascade,
    name                text        not null,
    slug                text        not null,
    description         text        not null default '',
    environment_ids     jsonb       not null default '[]',
    retention_policy_id text,
    last_modified_on    timestamptz,
    last_modified_by    text
);
create unique index project_groups_name on project_groups (space_id, lower(name));
create unique index project_groups_slug on project_groups (space_id, lower(slug));

create table environments (
    id                           text primary key,
    num                          bigint      not null unique,
    space_id                     text        not null references spaces on delete cascade,
    name                         text        not null,
    slug                         text        not null,
    description                  text        not null default '',
    sort_order                   integer     not null default 0,
    use_guided_failure           boolean     not null default false,
    allow_dynamic_infrastructure boolean     not null default false,
    deleting                     boolean     not null default false,
    environment_tags             jsonb       not null default '[]',
    extension_settings           jsonb       not null default '[]',
    last_modified_on             timestamptz,
    last_modified_by             text
);
create unique index environments_name on environments (space_id, lower(name));
create unique index environments_slug on environments (space_id, lower(slug));

-- phases: [{id, name, automaticDeploymentTargets[], optionalDeploymentTargets[], minimumEnvironmentsBeforePromotion,
--           isOptionalPhase, isPriorityPhase, releaseRetentionPolicy, tentacleRetentionPolicy}]
create table lifecycles (
    id                        text primary key,
    num                       bigint      not null unique,
    space_id                  text        not null references spaces on delete cascade,
    name                      text        not null,
    slug                      text        not null,
    description               text        not null default '',
    phases                    jsonb       not null default '[]',
    release_retention_policy  jsonb,
    tentacle_retention_policy jsonb,
    last_modified_on          timestamptz,
    last_modified_by          text
);
create unique index lifecycles_name on lifecycles (space_id, lower(name));
create unique index lifecycles_slug on lifecycles (space_id, lower(slug));

create table projects (
    id                                text primary key,
    num                               bigint      not null unique,
    space_id                          text        not null references spaces on delete cascade,
    project_group_id                  text        not null references project_groups,
    lifecycle_id                      text        not null references lifecycles,
    name                              text        not null,
    slug                              text        not null,
    description                       text        not null default '',
    default_guided_failure_mode       text        not null default 'EnvironmentDefault',
    versioning_template               text,
    release_notes_template            text,
    allow_ignore_channel_rules        boolean     not null default true,
    is_disabled                       boolean     not null default false,
    deleting                          boolean     not null default false,
    cloned_from_project_id            text,
    included_library_variable_set_ids jsonb       not null default '[]',
    doc                               jsonb       not null default '{}',
    last_modified_on                  timestamptz,
    last_modified_by                  text
);
create unique index projects_name on projects (space_id, lower(name));
create unique index projects_slug on projects (space_id, lower(slug));
create index projects_group on projects (project_group_id);
create index projects_lifecycle on projects (lifecycle_id);

create table channels (
    id                  text primary key,
    num                 bigint      not null unique,
    space_id            text        not null references spaces on delete cascade,
    project_id          text        not null references projects on delete cascade,
    lifecycle_id        text        references lifecycles,
    name                text        not null,
    slug                text        not null,
    description         text        not null default '',
    is_default          boolean     not null default false,
    doc                 jsonb       not null default '{}',
    last_modified_on    timestamptz,
    last_modified_by    text
);
create unique index channels_name on channels (project_id, lower(name));
create unique index channels_slug on channels (project_id, lower(slug));
create unique index channels_one_default on channels (project_id) where is_default;
create index channels_space on channels (space_id);
create index channels_lifecycle on channels (lifecycle_id);

create table deployment_processes (
    id                  text primary key,
    project_id          text        not null unique references projects on delete cascade,
    space_id            text        not null references spaces on delete cascade,
    version             integer     not null,
    last_modified_on    timestamptz,
    last_modified_by    text
);
create index deployment_processes_space on deployment_processes (space_id);

-- Never updated: each save of a process adds a row. A release points at one by snapshot_id.
create table process_revisions (
    process_id          text        not null references deployment_processes on delete cascade,
    version             integer     not null,
    snapshot_id         text        not null unique,
    steps               jsonb       not null,
    created             timestamptz not null,
    created_by          text,
    primary key (process_id, version)
);

insert into spaces (id, num, name, slug, is_default) values ('Spaces-1', 1, 'Default', 'default', true);
insert into project_groups (id, num, space_id, name, slug)
values ('ProjectGroups-1', 1, 'Spaces-1', 'Default Project Group', 'default-project-group');
insert into lifecycles (id, num, space_id, name, slug)
values ('Lifecycles-1', 1, 'Spaces-1', 'Default Lifecycle', 'default-lifecycle');
