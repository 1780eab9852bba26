-- Tasks of an environment or a tenant are looked for by their deployments, whose rows are written once: an index on tasks
-- would be written again with every move of a task.
create index deployments_environment on deployments (environment_id, num desc);
create index deployments_tenant on deployments (tenant_id, num desc) where tenant_id is not null;
create index deployments_channel on deployments (channel_id, num desc);
-- Few tasks end with warnings or errors. "Which tasks did that server have?" is asked after it was lost.
create index tasks_warnings on tasks (num desc) where has_warnings;
