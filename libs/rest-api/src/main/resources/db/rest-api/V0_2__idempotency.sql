-- First answers of creating requests, by caller, key and path; kept 24 hours.
create table idempotency_keys (
    caller     text        not null,
    key        text        not null,
    path       text        not null,
    body_hash  text        not null,
    created_at timestamptz not null default now(),
    status     int,            -- null while the first request is in progress
    location   text,
    body       bytea,
    primary key (caller, key, path)
);
create index idempotency_keys_age on idempotency_keys (created_at);
