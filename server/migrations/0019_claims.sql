create schema claims;

-- Claims of enterprises (企业认领): what events have made of each.
create table claims.claims (
  claim_id uuid primary key,
  subject_id text not null,
  -- The unified code that was given; it leads to the subject.
  code text not null,
  person_id uuid not null,
  proof text not null,
  state text not null check (state in ('pending', 'proven', 'failed', 'contested', 'refused')),
  -- What the person was shown when it began.
  shown jsonb not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  updated_at timestamptz not null,
  event_count integer not null
);
create index claims_person on claims.claims (person_id, opened_at);
create index claims_subject on claims.claims (subject_id, opened_at);
create index claims_opened on claims.claims (opened_at, claim_id);

create table claims.events (
  claim_id uuid not null references claims.claims,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  client_id text not null,
  role text not null,
  body jsonb not null,
  primary key (claim_id, seq)
);

-- What only the platform knows of a claim under way: a nonce, the digest of an amount. Gone when the claim ends.
create table claims.kept (
  claim_id uuid primary key references claims.claims,
  body jsonb not null
);

-- How often something was begun in a day in China, whichever process counted it.
create table claims.counts (
  name text not null,
  day date not null,
  used integer not null,
  primary key (name, day)
);

-- Held while the owners of an enterprise change, so that they change one after the other.
create table claims.enterprises (subject_id text primary key);

-- Where the services of proof stand, set by the system administrator.
create table claims.services (
  proof text primary key,
  base_url text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- What an owner charges somebody with (委托), until he accepts it; then it is a membership.
create table claims.delegations (
  delegation_id uuid primary key,
  subject_id text not null,
  login text not null,
  mandate jsonb not null,
  ends_on date,
  -- Told once; only the digest is kept.
  code_digest bytea not null unique,
  offered_by text not null,
  -- The owner's membership: what he offered ends with it.
  offered_as uuid not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  membership_id uuid
);
create index delegations_subject on claims.delegations (subject_id, offered_at);

grant usage on schema claims to jinqiao_app;
grant select, insert on claims.claims, claims.events, claims.kept, claims.counts, claims.enterprises, claims.services, claims.delegations to jinqiao_app;
grant update (state, updated_at, event_count) on claims.claims to jinqiao_app;
grant update (used) on claims.counts to jinqiao_app;
-- A row can be held for whoever may change one of its columns; nobody changes it.
grant update (subject_id) on claims.enterprises to jinqiao_app;
grant update (base_url, set_at, set_by) on claims.services to jinqiao_app;
grant update (closed_at, membership_id) on claims.delegations to jinqiao_app;
grant delete on claims.kept, claims.counts to jinqiao_app;

alter table claims.claims enable row level security;
alter table claims.events enable row level security;
alter table claims.kept enable row level security;
alter table claims.counts enable row level security;
alter table claims.enterprises enable row level security;
alter table claims.services enable row level security;
alter table claims.delegations enable row level security;

-- A person sees what he claims, an owner who claims his enterprise. Only the platform and the deciding operator write.
create policy claims_read on claims.claims for select to jinqiao_app using (
  access.caller('role') in ('operator', 'system')
  or person_id::text = access.caller('person')
  or (subject_id = access.caller('subject') and access.caller('position') = 'owner')
);
create policy claims_add on claims.claims for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy claims_change on claims.claims for update to jinqiao_app using (access.caller('role') in ('operator', 'system'));
create policy events_read on claims.events for select to jinqiao_app using (
  exists (select from claims.claims c where c.claim_id = events.claim_id)
);
create policy events_add on claims.events for insert to jinqiao_app with check (access.caller('role') in ('operator', 'system'));
create policy kept_system on claims.kept to jinqiao_app using (access.caller('role') = 'system');
create policy counts_system on claims.counts to jinqiao_app using (access.caller('role') = 'system');
create policy enterprises_hold on claims.enterprises to jinqiao_app using (access.caller('role') in ('operator', 'system'));
create policy services_read on claims.services for select to jinqiao_app using (access.caller('role') <> 'anyone');
create policy services_add on claims.services for insert to jinqiao_app with check (access.caller('role') in ('administrator', 'system'));
create policy services_change on claims.services for update to jinqiao_app using (access.caller('role') in ('administrator', 'system'));
create policy delegations_own on claims.delegations to jinqiao_app using (
  access.caller('role') = 'system'
  or (subject_id = access.caller('subject') and access.caller('position') = 'owner')
);
