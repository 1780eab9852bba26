create table installation (id uuid primary key default gen_random_uuid());
insert into installation default values;

create table users (
    id            bigint generated always as identity primary key,
    username      text        not null,
    display_name  text        not null,
    email_address text,
    password_hash text,                         -- bcrypt; null: cannot sign in with a password
    is_active     boolean     not null default true,
    is_service    boolean     not null default false,
    created_at    timestamptz not null default now()
);
create unique index users_by_name on users (lower(username));

-- Only hashes: a copy of this table opens no door.
create table api_keys (
    id               bigint generated always as identity primary key,
    user_id          bigint      not null references users on delete cascade,
    purpose          text        not null,
    key_hash         bytea       not null unique,
    hint             text        not null,
    from_environment boolean     not null default false,
    created_at       timestamptz not null default now(),
    expires_at       timestamptz
);
create index api_keys_by_user on api_keys (user_id);

create table sessions (
    token_hash bytea primary key,
    user_id    bigint      not null references users on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);
create index sessions_by_expiry on sessions (expires_at);
