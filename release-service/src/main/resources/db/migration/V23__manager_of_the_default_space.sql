-- A space has a manager; that of the default space is the administrator whom the portal makes at its first start.
update spaces set managers = '{"teams": [], "members": ["Users-1"]}'
where is_default and managers = '{"teams": [], "members": []}';
