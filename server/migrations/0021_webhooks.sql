-- What institutions are told by a call of ours to a machine of theirs (Standard Webhooks), and how their uses stand against what is enforced.
create schema webhooks;

-- Where an institution wants to be told, and of what.
create table webhooks.endpoints (
  endpoint_id uuid primary key,
  institution_no integer not null,
  url text not null check (length(url) between 8 and 500),
  note text check (length(note) between 1 and 100),
  kinds text[] not null check (cardinality(kinds) > 0),
  -- Paused by the institution; failing: by the platform, when a message had been tried for the last time; gone: it answered 410.
  state text not null check (state in ('active', 'paused', 'failing', 'gone')),
  state_at timestamptz not null,
  -- When it last took a message.
  answered_at timestamptz,
  secret_at timestamptz not null,
  -- The secret before signs beside the present one until then.
  former_until timestamptz,
  made_by text not null,
  made_at timestamptz not null
);
create index endpoints_institution on webhooks.endpoints (institution_no, made_at, endpoint_id);

-- Sealed with a key of the data folder (AES-256-GCM). Whoever registers an endpoint puts one in; only the platform's own worker takes it out.
create table webhooks.secrets (
  endpoint_id uuid not null references webhooks.endpoints on delete cascade,
  institution_no integer not null,
  made_at timestamptz not null,
  sealed bytea not null,
  primary key (endpoint_id, made_at)
);

-- What there is to tell each institution, in the order in which it came: the feed that is polled, and what webhooks carry. Ids and kinds only.
create table webhooks.events (
  event_id uuid primary key,
  institution_no integer not null,
  position bigint not null check (position > 0),
  kind text not null,
  at timestamptz not null,
  data jsonb not null,
  -- What it was made of, by which it is made once however often that is looked at.
  cause text not null,
  made_at timestamptz not null,
  unique (institution_no, position),
  unique (institution_no, cause)
);
create index events_made on webhooks.events (made_at);

-- One message for one endpoint. A waiting one whose time has come is taken by moving its time on, so that it comes back where the taker dies.
create table webhooks.deliveries (
  endpoint_id uuid not null references webhooks.endpoints on delete cascade,
  event_id uuid not null references webhooks.events on delete cascade,
  institution_no integer not null,
  state text not null check (state in ('waiting', 'delivered', 'given-up')),
  -- Tried once and even where the endpoint is stopped: a test.
  once boolean not null,
  attempts integer not null,
  next_at timestamptz not null,
  first_tried_at timestamptz,
  tried_at timestamptz,
  -- What the last attempt came to: the status of the answer, or why there was none.
  status smallint,
  fault text,
  made_at timestamptz not null,
  primary key (endpoint_id, event_id)
);
create index deliveries_waiting on webhooks.deliveries (endpoint_id, next_at) where state = 'waiting';
create index deliveries_made on webhooks.deliveries (institution_no, made_at, event_id);
create index deliveries_event on webhooks.deliveries (event_id);

grant usage on schema webhooks to jinqiao_app;
grant select, insert, delete on webhooks.endpoints, webhooks.secrets to jinqiao_app;
grant update (note, kinds, state, state_at, answered_at, secret_at, former_until) on webhooks.endpoints to jinqiao_app;
grant select, insert, delete on webhooks.events to jinqiao_app;
grant select, insert on webhooks.deliveries to jinqiao_app;
grant update (state, attempts, next_at, first_tried_at, tried_at, status, fault) on webhooks.deliveries to jinqiao_app;

-- An institution sees its own, its manager changes it, and the platform's worker does the rest.
create function webhooks.manages(no integer) returns boolean language sql stable set search_path = pg_catalog as $$
  select access.caller('position') = 'manager' and no::text = access.caller('institution')
$$;
alter table webhooks.endpoints enable row level security;
create policy endpoints_read on webhooks.endpoints for select to jinqiao_app using (
  access.caller('role') = 'system' or institution_no::text = access.caller('institution'));
create policy endpoints_add on webhooks.endpoints for insert to jinqiao_app with check (webhooks.manages(institution_no));
create policy endpoints_change on webhooks.endpoints for update to jinqiao_app using (
  access.caller('role') = 'system' or webhooks.manages(institution_no));
create policy endpoints_remove on webhooks.endpoints for delete to jinqiao_app using (webhooks.manages(institution_no));
alter table webhooks.secrets enable row level security;
create policy secrets_read on webhooks.secrets for select to jinqiao_app using (access.caller('role') = 'system');
create policy secrets_add on webhooks.secrets for insert to jinqiao_app with check (webhooks.manages(institution_no));
create policy secrets_forget on webhooks.secrets for delete to jinqiao_app using (access.caller('role') = 'system');
alter table webhooks.events enable row level security;
create policy events_read on webhooks.events for select to jinqiao_app using (
  access.caller('role') = 'system' or institution_no::text = access.caller('institution'));
create policy events_add on webhooks.events for insert to jinqiao_app with check (
  access.caller('role') = 'system' or kind = 'webhook.test' and webhooks.manages(institution_no));
create policy events_forget on webhooks.events for delete to jinqiao_app using (access.caller('role') = 'system');
alter table webhooks.deliveries enable row level security;
create policy deliveries_read on webhooks.deliveries for select to jinqiao_app using (
  access.caller('role') = 'system' or institution_no::text = access.caller('institution'));
create policy deliveries_add on webhooks.deliveries for insert to jinqiao_app with check (
  access.caller('role') = 'system' or webhooks.manages(institution_no));
create policy deliveries_change on webhooks.deliveries for update to jinqiao_app using (
  access.caller('role') = 'system' or webhooks.manages(institution_no));

create schema quota;

-- Requests and uses of each caller of an institution, by the hour. Counted again as long as late entries may come, so a run may end anywhere.
create table quota.hours (
  institution_no integer not null,
  client_id text not null,
  hour timestamptz not null,
  requests integer not null,
  -- Of these, those that were refused.
  refused integer not null,
  -- Disclosures: uses of authorisations.
  uses integer not null,
  primary key (institution_no, hour, client_id)
);
create index hours_hour on quota.hours (hour);
create table quota.counted (
  only_one boolean primary key default true check (only_one),
  until timestamptz not null
);

-- What is counted, and the budgets that hold: these run with their reader's rights.
create view quota.requests with (security_invoker = true) as
  select at, institution_no, client_id, outcome from audit.entries where institution_no is not null;
create view quota.used with (security_invoker = true) as
  select at, institution_no, client_id from audit.disclosures where institution_no is not null;
create view quota.authorisations with (security_invoker = true) as
  select u.subject_id, u.authorisation_id, a.institution_no, u.used_total, u.max_total, u.max_per_day, u.used_day, u.used_today, a.purpose, a.valid_to
  from consent.uses u join consent.authorisations a using (subject_id, authorisation_id)
  where u.open and u.used_total < u.max_total;
create view quota.thresholds with (security_invoker = true) as
  select subject_id, authorisation_id, item, figure from query.verdicts;

grant usage on schema quota to jinqiao_app;
grant select, insert, delete on quota.hours to jinqiao_app;
grant select, insert on quota.counted to jinqiao_app;
grant update (until) on quota.counted to jinqiao_app;
grant select on quota.requests, quota.used, quota.authorisations, quota.thresholds to jinqiao_app;
alter table quota.hours enable row level security;
create policy hours_read on quota.hours for select to jinqiao_app using (
  access.caller('role') = 'system' or institution_no::text = access.caller('institution'));
create policy hours_count on quota.hours for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy hours_recount on quota.hours for delete to jinqiao_app using (access.caller('role') = 'system');
alter table quota.counted enable row level security;
create policy counted_read on quota.counted for select to jinqiao_app using (true);
create policy counted_add on quota.counted for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy counted_move on quota.counted for update to jinqiao_app using (access.caller('role') = 'system');
