-- What the dashboard of a space shows; empty lists and no limit mean everything.
create table dashboard_configurations (
    space_id                    text primary key references spaces on delete cascade,
    included_project_group_ids  text[]      not null,
    included_project_ids        text[]      not null,
    included_project_tags       text[]      not null,
    included_environment_ids    text[]      not null,
    included_environment_tags   text[]      not null,
    included_tenant_ids         text[]      not null,
    included_tenant_tags        text[]      not null,
    project_limit               integer,
    last_modified_on            timestamptz not null,
    last_modified_by            text        not null
);
