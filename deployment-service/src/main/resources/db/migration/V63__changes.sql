-- The releases since the one that the environment had when the deployment was made: [{version, releaseNotes}], newest first.
alter table deployments add column changes jsonb not null default '[]';
