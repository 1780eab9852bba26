-- When the owner of a set was deleted whose revisions releases may still point to.
alter table variable_sets add column gone timestamptz;
