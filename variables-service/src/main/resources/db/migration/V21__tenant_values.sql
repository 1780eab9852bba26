-- What tenants answered to the templates of projects (per environment) and of library variable sets (environment_id = '').
create table tenant_values (
    tenant_id      text not null,
    owner_id       text not null,
    environment_id text not null,
    template_id    text not null,
    space_id       text not null,
    value          text,
    sealed         text,                       -- cipher text; null when not sensitive
    primary key (tenant_id, owner_id, environment_id, template_id)
);
create index tenant_values_by_space on tenant_values (space_id);
