-- Releases and what is known of their deployments. Everything of a release goes with its row.

create sequence releases_num_seq;

-- version_key orders as versions do and is the same for two spellings of one version (ReleaseVersion.uniqueKey).
-- first_phase_id: the phase that was current at creation; its automatic targets travelled with release-created.
-- doc: {selectedPackages[], selectedGitResources[], versionControlReference, customFields{}} as the API spells them.
create table releases (
    id                   text primary key,
    num                  bigint      not null,
    space_id             text        not null,
    project_id           text        not null references projects on delete cascade,
    channel_id           text        not null references channels,
    version              text        not null,
    version_key          text        not null collate "C",
    release_notes        text        not null default '',
    assembled            timestamptz not null,
    ignore_channel_rules boolean     not null default false,
    process_snapshot_id  text        not null,
    variable_snapshot_id text        not null,
    library_snapshot_ids jsonb       not null default '[]',
    first_phase_id       text,
    doc                  jsonb       not null default '{}',
    last_modified_on     timestamptz,
    last_modified_by     text
);
create unique index releases_version on releases (project_id, version_key);
create index releases_project on releases (project_id, num desc);
create index releases_channel on releases (channel_id, num desc);
create index releases_space on releases (space_id, num desc);

-- A deployment that a ticket admitted and whose end is not known yet. Deleting what it uses is refused meanwhile.
-- confirmed: a deployment-changed of it was seen. One that nobody confirms in ten minutes was given up by its asker.
create table reservations (
    deployment_id  text primary key,
    release_id     text        not null references releases on delete cascade,
    space_id       text        not null,
    project_id     text        not null,
    environment_id text        not null,
    tenant_id      text,
    reserved_at    timestamptz not null default now(),
    confirmed      boolean     not null default false
);
create index reservations_release on reservations (release_id);
create index reservations_project on reservations (project_id);
create index reservations_environment on reservations (environment_id);
create index reservations_space on reservations (space_id);

create view open_reservations as
    select * from reservations where confirmed or reserved_at > now() - interval '10 minutes';

-- Final states of deployments, each applied once, whether it came as a fact, with a ticket or as an answer.
create table outcomes (
    deployment_id  text primary key,
    release_id     text        not null references releases on delete cascade,
    project_id     text        not null,
    environment_id text        not null,
    tenant_id      text,
    state          text        not null,
    finished_at    timestamptz not null
);
create index outcomes_release on outcomes (release_id);
create index outcomes_latest_success on outcomes (project_id, environment_id, finished_at desc) where state = 'Success';

-- One row per phase that became current, so that release-phase-entered is told once; tenant '' = none.
create table phase_entries (
    release_id text        not null references releases on delete cascade,
    tenant_id  text        not null,
    phase_id   text        not null,
    entered_at timestamptz not null,
    primary key (release_id, tenant_id, phase_id)
);

create table defects (
    id          bigint generated always as identity primary key,
    release_id  text        not null references releases on delete cascade,
    description text        not null,
    status      text        not null,
    created     timestamptz not null,
    created_by  text        not null,
    resolved    timestamptz,
    resolved_by text
);
create unique index defects_one_unresolved on defects (release_id) where status = 'Unresolved';
create index defects_release on defects (release_id);

-- Projection of deployment-changed: the highest revision of each deployment. Kept without foreign keys, as facts may
-- come before or after the rows they speak of. change_no grows in the order of commits (writers take an advisory lock).
create table deployment_states (
    deployment_id            text primary key,
    space_id                 text        not null,
    project_id               text        not null,
    release_id               text        not null,
    environment_id           text        not null,
    tenant_id                text,
    channel_id               text        not null,
    task_id                  text        not null,
    release_version          text        not null,
    revision                 bigint      not null,
    state                    text        not null,
    created                  timestamptz not null,
    queue_time               timestamptz not null,
    queue_time_expiry        timestamptz,
    start_time               timestamptz,
    completed_time           timestamptz,
    error_message            text,
    has_warnings_or_errors   boolean     not null,
    has_pending_interruptions boolean    not null,
    deleted                  boolean     not null,
    ordered_at               timestamptz not null,
    change_no                bigint      not null
);
create sequence deployment_states_change_seq;
create index deployment_states_cell on deployment_states (project_id, environment_id, ordered_at desc) where not deleted;
create index deployment_states_success on deployment_states (project_id, environment_id, ordered_at desc)
    where not deleted and state = 'Success';
create index deployment_states_release on deployment_states (release_id) where not deleted;
create unique index deployment_states_change on deployment_states (change_no);
