-- What people and services did, newest first; see ADR 17. Never updated.
create table events (
    id            bigint generated always as identity primary key,
    document_id   text        not null,
    document_type text        not null,         -- the id's prefix: Projects, Users
    space_id      text,                         -- null: of no space
    category      text        not null,
    user_id       text        not null,
    username      text        not null,
    is_service    boolean     not null,
    message       text        not null,
    refs          jsonb       not null,         -- [{documentId, start, length}]
    related       text[]      not null,
    occurred_at   timestamptz not null
);

-- Each list is read from the end of one of these; a rare document is found by the last.
create index events_by_time on events (occurred_at desc, id desc);
create index events_by_space on events (space_id, occurred_at desc, id desc);
create index events_by_user on events (user_id, occurred_at desc, id desc);
create index events_by_category on events (category, occurred_at desc, id desc);
create index events_by_document_type on events (document_type, occurred_at desc, id desc);
create index events_by_related on events using gin (related);
