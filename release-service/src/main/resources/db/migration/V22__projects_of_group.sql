-- The projects of a group in the order in which its list gives them, counted in the index alone.
drop index projects_group;
create index projects_group on projects (project_group_id, lower(name)) include (space_id);
