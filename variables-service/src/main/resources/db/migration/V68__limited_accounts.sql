-- An account that is for certain environments only must not become one for all when the last of them is deleted.
update accounts set body = body || '{"limited": true}' where body -> 'environmentIds' <> '[]';
