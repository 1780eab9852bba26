-- What the tests' consumers and handlers leave behind.
create table notes (
    seq    bigint generated always as identity primary key,
    id     text    not null,
    number integer not null,
    trace  text
);
create table memos (id text primary key);
