-- accounts_slug (V61) finds slugs in any case and keeps them unique; the index that V20 copied from library variable sets,
-- under a name that PostgreSQL made, does neither better and is read by nothing.
drop index accounts_space_id_slug_idx;
