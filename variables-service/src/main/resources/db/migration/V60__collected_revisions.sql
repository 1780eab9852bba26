-- When release-service last said that something points to this revision.
alter table variable_revisions add column pinned_as_of timestamptz;
