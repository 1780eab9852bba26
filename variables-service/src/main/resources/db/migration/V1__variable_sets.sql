-- The live set of an owner. Its row is locked first by whoever saves; snapshot_id points to the current revision.
create table variable_sets (
    id          text        primary key,
    owner_id    text        not null unique,
    space_id    text        not null,
    version     integer     not null,
    snapshot_id text        not null,
    changed     timestamptz not null,
    changed_by  text
);
create index variable_sets_space on variable_sets (space_id, id);

-- Every save, immutable. A snapshot is the id of one of these rows; sensitive values are sealed texts.
create table variable_revisions (
    snapshot_id text        primary key,
    set_id      text        not null references variable_sets (id) on delete cascade,
    version     integer     not null,
    content     jsonb       not null,
    created     timestamptz not null,
    created_by  text,
    unique (set_id, version)
);
