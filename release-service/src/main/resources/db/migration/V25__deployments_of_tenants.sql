-- The dashboard of chosen tenants goes from cell to cell of each of them.
create index deployment_states_tenant on deployment_states (tenant_id, project_id, environment_id, ordered_at desc)
    where not deleted and tenant_id is not null;
