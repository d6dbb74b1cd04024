create schema records;

-- Facts: every accepted record in every version. Nothing is updated: a new version is a new row with a later recorded_at.
-- Distributed by subject_id: all that is asked about one enterprise lies on one shard.
create table records.facts (
  subject_id text not null,
  item_no smallint not null,
  provider_no integer not null,
  record_key text not null,
  recorded_at timestamptz not null,
  -- When it was true in the world; null where the item has no such field.
  valid_from date,
  valid_to date,
  delivery_id bigint not null,
  row_no integer not null,
  -- 'a' asserted by the provider, 'w' withdrawn by it.
  status "char" not null,
  -- First 128 bits of SHA-256 over the body: tells a changed record from an unchanged one.
  digest uuid not null,
  body jsonb not null,
  primary key (subject_id, item_no, record_key, provider_no, recorded_at)
);
-- Deliveries write in order of time, so a few hundred bytes find all rows of one, or all since a moment.
create index facts_delivery on records.facts using brin (delivery_id, recorded_at) with (pages_per_range = 32);

-- One row for each stream (provider × item): the number of changes it ever had. Whoever writes facts of a stream raises it,
-- which also makes writers of one stream wait for each other.
create table records.streams (
  provider_no integer not null,
  item_no smallint not null,
  changes bigint not null,
  -- Since when there is anything at all: from then on its silence about a subject tells something.
  first_changed_at timestamptz,
  last_changed_at timestamptz,
  primary key (provider_no, item_no)
);

grant usage on schema records to jinqiao_app, jinqiao_loader;
grant select on records.facts to jinqiao_app;
grant select, insert on records.facts to jinqiao_loader;
grant select, insert, update on records.streams to jinqiao_loader;
grant select on records.streams to jinqiao_app;

alter table records.facts enable row level security;
create policy facts_reach on records.facts for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or subject_id = current_setting('jinqiao.subject', true)
  or provider_no::text = current_setting('jinqiao.provider', true)
);

-- Institutions publishes the order in which providers are believed.
create view records.precedences as select provider_no, precedence from institutions.providers;
grant select on records.precedences to jinqiao_app;
