-- Facts of this service on their way to Kafka. Rows of one key are in commit order because the aggregate's row is locked first.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    shard        smallint    not null,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    payload      text        not null,
    headers      jsonb,
    traceparent  text        not null,
    occurred_at  timestamptz not null default clock_timestamp(),
    published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;

-- Facts that this service has applied; a consumer is usually the topic itself.
create table inbox (
    event_id    uuid        not null,
    consumer    text        not null,
    received_at timestamptz not null default now(),
    primary key (event_id, consumer)
);
create index inbox_received on inbox (received_at);

-- Work that was decided on and needs another service. due_at is also the lease: a claimed row is due again when it lapses.
create table intents (
    id           bigint generated always as identity primary key,
    kind         text        not null,
    business_key text        not null,
    payload      text        not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
    attempts     integer     not null default 0,
    claim        bigint      not null default 0,
    due_at       timestamptz not null default now(),
    last_error   text,
    traceparent  text        not null,
    created_at   timestamptz not null default now(),
    finished_at  timestamptz,
    unique (kind, business_key)
);
create index intents_waiting on intents (due_at) where state = 'waiting';
create index intents_finished on intents (finished_at) where state <> 'waiting';

-- The broker as last seen: another one, or one whose data are gone, has none of our facts.
create table broker_generation (
    one         boolean     primary key default true check (one),
    generation  text        not null,
    since       timestamptz not null default now()
);

-- Records that could not be read or applied.
create table dead_letters (
    id          bigint generated always as identity primary key,
    event_id    text        not null,
    consumer    text        not null,
    topic       text        not null,
    key         text,
    value       text,
    headers     jsonb       not null,
    error       text        not null,
    received_at timestamptz not null default now(),
    redriven_at timestamptz,
    unique (event_id, consumer)
);
