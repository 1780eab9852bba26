-- Versions of packages in the built-in feeds, and what build servers tell of versions of packages anywhere.
-- sort_key orders as versions do (PackageVersion.sortKey); metadata is the lower case text behind "+".

create sequence packages_num_seq;
create sequence build_information_num_seq;

-- blob_id: the content, outside of the database (libs/blobs).
create table packages (
    id          text primary key,
    space_id    text        not null references spaces on delete cascade,
    feed_id     text        not null references feeds on delete cascade,
    package_id  text        not null,
    version     text        not null,
    sort_key    text        not null collate "C",
    metadata    text        not null collate "C",
    extension   text        not null,
    blob_id     text        not null unique,
    size_bytes  bigint      not null,
    sha256      text        not null,
    published   timestamptz not null
);
create unique index packages_version on packages (space_id, lower(package_id), sort_key, metadata);
create index packages_feed on packages (feed_id, lower(package_id), sort_key desc, metadata desc);

-- details: BuildDetails.
create table build_information (
    id          text primary key,
    space_id    text        not null references spaces on delete cascade,
    package_id  text        not null,
    version     text        not null,
    sort_key    text        not null collate "C",
    metadata    text        not null collate "C",
    details     jsonb       not null,
    created     timestamptz not null
);
create unique index build_information_version on build_information (space_id, lower(package_id), sort_key, metadata);
