-- Library variable sets and accounts get the shape that libs/documents writes, and the tables that libs/places keeps:
-- spaces as far as this service has heard of them, and ids of spaces, environments and tenants that their owner deleted.
create table spaces (
    id text primary key
);
create table gone_places (
    id text primary key
);
insert into spaces values ('Spaces-1') on conflict do nothing;
insert into spaces select space_id from library_variable_sets union select space_id from accounts on conflict do nothing;

alter table library_variable_sets rename column content to body;
alter table library_variable_sets add column id text;
update library_variable_sets set id = 'LibraryVariableSets-' || num;
alter table library_variable_sets drop constraint library_variable_sets_pkey;
alter table library_variable_sets add primary key (id);
alter table library_variable_sets add unique (num);
alter table library_variable_sets alter column last_modified_on drop not null;
alter table library_variable_sets add foreign key (space_id) references spaces (id) on delete cascade;

alter table accounts rename column content to body;
alter table accounts add column id text;
update accounts set id = 'Accounts-' || num;
alter table accounts drop constraint accounts_pkey;
alter table accounts add primary key (id);
alter table accounts add unique (num);
alter table accounts alter column last_modified_on drop not null;
alter table accounts add foreign key (space_id) references spaces (id) on delete cascade;

-- Found by slug in any case, as by name. Slugs were lower case always, so none of them clash.
drop index library_variable_sets_by_slug;
create unique index library_variable_sets_slug on library_variable_sets (space_id, lower(slug));
create unique index accounts_slug on accounts (space_id, lower(slug));
-- Which accounts name the environment, or the tenant, that was deleted?
create index accounts_places on accounts using gin (body jsonb_path_ops);
