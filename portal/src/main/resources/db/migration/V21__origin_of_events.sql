-- Where a deed came from; null where nobody told, as for what services do by themselves.
alter table events
    add column user_agent text,
    add column agent text,                      -- its product: octopus, go-octopusdeploy
    add column ip_address text,
    add column identity_established_with text;
create index events_by_agent on events (agent, occurred_at desc, id desc);
