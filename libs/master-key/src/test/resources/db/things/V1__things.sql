create table documents (
    id   integer primary key,
    body jsonb   not null
);
create table notes (
    id     integer primary key,
    secret text
);
