-- The master keys under which secrets of this schema may be sealed; the newest seals. A row is written before the first
-- secret is sealed under its key, and deleted when nothing is sealed under it any more. proof: a known text, sealed under
-- the key, by which a process finds out before it touches anything whether it has that key.
create table master_keys (
    num   bigint      generated always as identity unique,
    id    text        primary key,
    proof text        not null,
    since timestamptz not null default now()
);
