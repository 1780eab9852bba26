create sequence deployment_num;
create sequence task_num;

-- Ids promised to release-service before their deployment is written. What is still here after a minute belongs to a
-- request that died half-way: its reservation is given back.
create table admissions (
    deployment_id text primary key,
    task_id       text        not null,
    created       timestamptz not null default now()
);

create table deployments (
    id                         text        primary key,
    num                        bigint      not null unique,
    task_id                    text        not null unique,
    space_id                   text        not null,
    project_id                 text        not null,
    project_name               text        not null,
    project_slug               text        not null,
    release_id                 text        not null,
    release_version            text        not null,
    channel_id                 text        not null,
    environment_id             text        not null,
    environment_name           text        not null,
    tenant_id                  text,
    name                       text        not null,
    comments                   text        not null,
    created                    timestamptz not null,
    created_by_id              text        not null,
    created_by                 text        not null,
    cause                      text        not null,
    phase_entry_id             text,
    process_snapshot_id        text        not null,
    skip_actions               text[]      not null,
    form_values                jsonb       not null,
    specific_machine_ids       text[]      not null,
    excluded_machine_ids       text[]      not null,
    use_guided_failure         boolean     not null,
    force_package_download     boolean     not null,
    force_package_redeployment boolean     not null,
    frozen                     jsonb       not null
);

-- A phase is entered once per release, and entering it deploys once to each of its targets, however often we are told.
create unique index deployments_phase_entry
    on deployments (release_id, environment_id, coalesce(tenant_id, ''), phase_entry_id)
    where phase_entry_id is not null;
create index deployments_space on deployments (space_id, num desc);
create index deployments_release on deployments (release_id, num desc);
create index deployments_version on deployments (space_id, release_version);
create index deployments_project on deployments (project_id, environment_id, num desc);

-- Heartbeats touch only columns that no index covers, and find room in their own page: they stay HOT.
create table tasks (
    id                text        primary key,
    num               bigint      not null unique,
    space_id          text        not null,
    kind              text        not null,
    deployment_id     text        references deployments (id) on delete cascade,
    project_id        text,
    environment_id    text,
    tenant_id         text,
    description       text        not null,
    state             text        not null,
    concurrency_tag   text        not null,
    created           timestamptz not null,
    queue_time        timestamptz not null,
    queue_time_expiry timestamptz,
    schedule_version  integer     not null default 0,
    -- The claim looks at this alone. For a scheduled task it is its time plus the patience with the scheduler's word,
    -- which pulls it forward; a task that release-service could not judge is pushed back.
    eligible_at       timestamptz not null,
    recheck           boolean     not null,
    refused_tries     integer     not null default 0,
    picked_up         boolean     not null default false,
    start_time        timestamptz,
    completed_time    timestamptz,
    last_updated      timestamptz not null,
    lease_until       timestamptz,
    epoch             bigint      not null default 0,
    worker            text,
    revision          bigint      not null default 1,
    error_message     text,
    has_warnings      boolean     not null default false
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);

create unique index tasks_active_tag on tasks (concurrency_tag) where state in ('Executing', 'Cancelling');
create index tasks_claimable on tasks (eligible_at, num) where state = 'Queued';
create index tasks_expiring on tasks (queue_time_expiry) where state = 'Queued' and queue_time_expiry is not null;
create index tasks_space on tasks (space_id, num desc);
create index tasks_state on tasks (state, num desc);
-- For the counts that go with every list: read from the index alone.
create index tasks_space_state on tasks (space_id, state);
create index tasks_deployment on tasks (deployment_id);

create table stopped_queues (
    space_id text primary key
);

-- Automatic deployments that could not be made, for people to read.
create table refusals (
    id             bigint      generated always as identity primary key,
    space_id       text        not null,
    project_id     text        not null,
    release_id     text        not null,
    environment_id text        not null,
    tenant_id      text,
    phase_entry_id text        not null,
    reason         text        not null,
    occurred       timestamptz not null default now(),
    unique nulls not distinct (release_id, environment_id, tenant_id, phase_entry_id)
);
create index refusals_release on refusals (release_id);
