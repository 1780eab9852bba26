create table later (
    id integer primary key
);
