-- Institutions (接入机构) and what events have made of each. The scope is that of the admission, not of an application under way.
create table institutions.institutions (
  institution_no integer primary key check (institution_no > 0),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  unified_code text not null unique check (unified_code ~ '^[0-9A-Z]{18}$'),
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('bank', 'insurer', 'guarantor', 'other')),
  division_code text not null,
  state text not null check (state in ('registered', 'applied', 'mending', 'assessed', 'admitted', 'suspended', 'withdrawn', 'refused')),
  -- Of the application under way; null when none is.
  application_state text check (application_state in ('applied', 'mending', 'assessed')),
  items text[] not null,
  purposes text[] not null,
  divisions text[] not null,
  tier text not null check (tier in ('attended', 'unattended', 'bulk')),
  -- The last day in China on which the admission holds.
  admitted_until date,
  event_count integer not null,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  check (state not in ('admitted', 'suspended') or admitted_until is not null)
);

-- All that ever happened to an institution, never changed.
create table institutions.institution_events (
  institution_no integer not null,
  seq integer not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  client_id text not null,
  role text not null,
  body jsonb not null,
  primary key (institution_no, seq)
);

grant select, insert on institutions.institutions, institutions.institution_events to jinqiao_app;
grant update (state, application_state, items, purposes, divisions, tier, admitted_until, event_count, updated_at)
  on institutions.institutions to jinqiao_app;

-- An institution reaches its own row. Who it is and what it is admitted to is known to whom it asks about and whose data it uses;
-- its applications, evidence and findings, which are the events, to nobody but itself and the operator.
alter table institutions.institutions enable row level security;
create policy reach on institutions.institutions for select to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) in ('operator', 'system', 'provider', 'subject'));
create policy register on institutions.institutions for insert to jinqiao_app
  with check (current_setting('jinqiao.role', true) in ('operator', 'system'));
create policy change on institutions.institutions for update to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) in ('operator', 'system'));

alter table institutions.institution_events enable row level security;
create policy reach on institutions.institution_events to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) in ('operator', 'system'));

-- Who is or was admitted is public; the view runs with its owner's rights and shows no more than that.
create view institutions.directory as
  select institution_no, name_zh, name_en, kind, division_code, purposes, admitted_until,
    case when state = 'admitted' and admitted_until < (now() at time zone 'Asia/Shanghai')::date then 'expired' else state end as state
  from institutions.institutions where state in ('admitted', 'suspended', 'withdrawn');
grant select on institutions.directory to jinqiao_app;
