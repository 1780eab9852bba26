-- A candidate is settled when every transaction is over that was running when it was noted: see TotalStore.
alter table document_counts add column candidate_xmax xid8;
update document_counts set candidate = null, candidate_at = null;
