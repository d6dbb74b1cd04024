create schema quality;

-- Quality of one finished delivery on the six dimensions, each a share of 1 with what it was counted from.
create table quality.scores (
  delivery_id bigint primary key,
  provider_no integer not null,
  item_no smallint not null,
  division_code text not null,
  measured_at timestamptz not null,
  rows bigint not null,
  completeness real not null,
  validity real not null,
  accuracy real not null,
  consistency real not null,
  timeliness real not null,
  uniqueness real not null,
  findings jsonb not null
);
create index scores_stream on quality.scores (provider_no, item_no, measured_at desc);

grant usage on schema quality to jinqiao_app;
grant select, insert on quality.scores to jinqiao_app;
alter table quality.scores enable row level security;
create policy scores_reach on quality.scores to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system') or provider_no::text = current_setting('jinqiao.provider', true)
);
