create schema sources;

-- Where an item of a provider can be asked for live (接口调用、数据核验). Few rows, set by the operator.
create table sources.sources (
  provider_no integer not null,
  item_no smallint not null,
  connector text not null,
  base_url text not null check (length(base_url) <= 500),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['call', 'verify']),
  timeout_ms integer not null check (timeout_ms between 100 and 10000),
  -- How long an answer may be given again; 0 keeps none.
  freshness_seconds integer not null check (freshness_seconds between 0 and 86400),
  max_concurrent integer not null check (max_concurrent between 1 and 200),
  paused_reason text,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  -- What the process that asked last saw of it.
  breaker text not null default 'closed' check (breaker in ('closed', 'open')),
  last_ok_at timestamptz,
  last_fault text,
  last_fault_at timestamptz,
  primary key (provider_no, item_no)
);

-- Answers kept as long as their source declares them fresh: one of each subject and source, the newest.
create table sources.answers (
  subject_id text not null,
  provider_no integer not null,
  item_no smallint not null,
  fetched_at timestamptz not null,
  fresh_until timestamptz not null,
  rows jsonb not null,
  primary key (subject_id, provider_no, item_no)
);
create index answers_stale on sources.answers (fresh_until);

-- How often a source was really asked in a day, and what came of it.
create table sources.outcomes (
  provider_no integer not null,
  item_no smallint not null,
  day date not null,
  outcome text not null,
  calls integer not null,
  total_ms bigint not null,
  slowest_ms integer not null,
  primary key (provider_no, item_no, day, outcome)
);

grant usage on schema sources to jinqiao_app;
grant select, insert on sources.sources to jinqiao_app;
grant update (connector, base_url, kinds, timeout_ms, freshness_seconds, max_concurrent, paused_reason, updated_at, breaker, last_ok_at,
  last_fault, last_fault_at) on sources.sources to jinqiao_app;
grant select, insert, delete on sources.answers to jinqiao_app;
grant update (fetched_at, fresh_until, rows) on sources.answers to jinqiao_app;
grant select, insert, delete on sources.outcomes to jinqiao_app;
grant update (calls, total_ms, slowest_ms) on sources.outcomes to jinqiao_app;

alter table sources.sources enable row level security;
create policy sources_read on sources.sources for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'regulator', 'system')
  or provider_no::text = current_setting('jinqiao.provider', true)
);
create policy sources_register on sources.sources for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('operator', 'system')
);
create policy sources_change on sources.sources for update to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
);

-- Nobody but the platform itself reaches what is kept of an enterprise here; it leaves only under a basis.
alter table sources.answers enable row level security;
create policy answers_system on sources.answers for all to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system'
) with check (current_setting('jinqiao.role', true) = 'system');

alter table sources.outcomes enable row level security;
create policy outcomes_read on sources.outcomes for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'regulator', 'system')
  or provider_no::text = current_setting('jinqiao.provider', true)
);
create policy outcomes_count on sources.outcomes for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy outcomes_add on sources.outcomes for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy outcomes_drop on sources.outcomes for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
