-- Which request holds the key. A later one may take the key over from a request that never stored its answer; the claim
-- is what the earlier one finds changed when it comes back to store it.
alter table idempotency_keys add column claim uuid;
