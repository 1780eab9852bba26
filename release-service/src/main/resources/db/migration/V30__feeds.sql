-- Where packages come from. Each space has exactly one built-in feed, made with the space.
-- settings and secrets: the components of FeedSettings and FeedSecrets; what stands in secrets is sealed (libs/secrets).

create sequence feeds_num_seq start 1001;

create table feeds (
    id                  text primary key,
    num                 bigint      not null unique,
    space_id            text        not null references spaces on delete cascade,
    name                text        not null,
    slug                text        not null,
    feed_type           text        not null,
    settings            jsonb       not null default '{}',
    secrets             jsonb       not null default '{}',
    last_modified_on    timestamptz,
    last_modified_by    text
);
create unique index feeds_name on feeds (space_id, lower(name));
create unique index feeds_slug on feeds (space_id, lower(slug));
create unique index feeds_one_built_in on feeds (space_id) where feed_type = 'BuiltIn';

-- Programs know the feed of the default space by heart. Spaces that were there before feeds get theirs here.
insert into feeds (id, num, space_id, name, slug, feed_type, settings)
select case when is_default then 'feeds-builtin' else 'Feeds-' || num end, num, id, 'Slipway (built-in)', 'slipway-built-in',
    'BuiltIn', '{"downloadAttempts": 5, "downloadRetryBackoffSeconds": 10,
        "packageAcquisitionLocationOptions": ["Server", "ExecutionTarget"]}'
from (select s.id, s.is_default, case when s.is_default then 1 else nextval('feeds_num_seq') end as num from spaces s) spaces;
