-- Policies that support enterprises (惠企政策): subsidies, discounts of interest, shared guarantee fees. The row says where its acts have brought it; what
-- it gives stands in its versions, which never change.
create table support.policies (
  policy_id uuid primary key,
  -- The authority that wrote it, where it is a provider; otherwise the operator did.
  provider_no integer,
  state text not null check (state in ('draft', 'submitted', 'published', 'paused', 'withdrawn')),
  published_version integer not null,
  pending_version integer,
  pending_submitted boolean not null,
  versions integer not null,
  updated_at timestamptz not null,
  event_count integer not null
);
create index policies_offered on support.policies (policy_id) where state = 'published';
create table support.policy_versions (
  policy_id uuid not null references support.policies,
  version integer not null,
  document jsonb not null,
  author text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  primary key (policy_id, version)
);
create table support.policy_events (
  policy_id uuid not null references support.policies,
  seq integer not null,
  act text not null,
  version integer not null,
  by_client text not null,
  at timestamptz not null,
  note text,
  primary key (policy_id, seq)
);
grant select, insert on support.policies, support.policy_versions, support.policy_events to jinqiao_app;
grant update (state, published_version, pending_version, pending_submitted, versions, updated_at, event_count) on support.policies to jinqiao_app;
grant update (published_at) on support.policy_versions to jinqiao_app;

alter table support.policies enable row level security;
alter table support.policy_versions enable row level security;
alter table support.policy_events enable row level security;
-- What was published is public; the rest is its authority's and the operator's.
create policy policies_read on support.policies for select to jinqiao_app using (
  published_version > 0 or provider_no::text = access.caller('provider') or access.caller('role') in ('operator', 'auditor', 'system'));
create policy policies_add on support.policies for insert to jinqiao_app with check (
  provider_no::text = access.caller('provider') or (provider_no is null and access.caller('role') = 'operator'));
create policy policies_change on support.policies for update to jinqiao_app using (
  provider_no::text = access.caller('provider') or access.caller('role') = 'operator');
create policy versions_read on support.policy_versions for select to jinqiao_app using (
  published_at is not null or access.caller('role') in ('operator', 'auditor', 'system')
  or exists (select from support.policies p where p.policy_id = policy_versions.policy_id and p.provider_no::text = access.caller('provider')));
create policy versions_add on support.policy_versions for insert to jinqiao_app with check (
  access.caller('role') = 'operator'
  or exists (select from support.policies p where p.policy_id = policy_versions.policy_id and p.provider_no::text = access.caller('provider')));
create policy versions_publish on support.policy_versions for update to jinqiao_app using (access.caller('role') = 'operator');
create policy events_read on support.policy_events for select to jinqiao_app using (
  access.caller('role') in ('operator', 'auditor', 'system')
  or exists (select from support.policies p where p.policy_id = policy_events.policy_id and p.provider_no::text = access.caller('provider')));
create policy events_add on support.policy_events for insert to jinqiao_app with check (
  access.caller('role') = 'operator'
  or exists (select from support.policies p where p.policy_id = policy_events.policy_id and p.provider_no::text = access.caller('provider')));

-- Supervisors see what is claimed; an institution sees what was paid for its own claims, and nothing else of a pool's money.
do $$
declare t text;
begin
  foreach t in array array['filings', 'claims', 'reviews'] loop
    execute format('create policy watch on support.%I for select to jinqiao_app using (access.caller(''role'') in (''regulator'', ''auditor''))', t);
  end loop;
end $$;
create policy entries_own on support.entries for select to jinqiao_app using (
  access.caller('role') = 'institution'
  and exists (select from support.claims c where c.claim_id = entries.claim_id and c.institution_no::text = access.caller('institution')));
create index entries_claim on support.entries (claim_id) where claim_id is not null;
create index filings_pool on support.filings (pool_id, filed_at);
