create schema quality;

-- Quality of one finished delivery on the six dimensions, each a share of 1; null where there was nothing to measure.
create table quality.scores (
  delivery_id bigint primary key,
  provider_no integer not null,
  item_no smallint not null,
  division_code text not null,
  measured_at timestamptz not null,
  rows bigint not null,
  accepted bigint not null,
  refused bigint not null,
  overall double precision,
  completeness double precision,
  validity double precision,
  accuracy double precision,
  consistency double precision,
  timeliness double precision,
  uniqueness double precision,
  -- What each dimension was counted from, and what to mend, worst first.
  measures jsonb not null,
  findings jsonb not null
);
create index scores_stream on quality.scores (provider_no, item_no, delivery_id desc);
create index scores_region on quality.scores (division_code text_pattern_ops, delivery_id desc);

-- One row for each stream (provider × item), carried on with every score, so that a board reads neither facts nor old scores.
-- A dimension's mean is its sum (score × rows) over its weight (rows of the deliveries in which it could be measured).
create table quality.standings (
  provider_no integer not null,
  item_no smallint not null,
  division_code text not null,
  deliveries bigint not null,
  -- The latest delivery that brought records, or was empty because there was nothing to report.
  last_delivery_id bigint,
  last_delivered_at timestamptz,
  accepted bigint not null,
  refused bigint not null,
  held bigint not null,
  completeness_sum double precision not null,
  completeness_weight double precision not null,
  validity_sum double precision not null,
  validity_weight double precision not null,
  accuracy_sum double precision not null,
  accuracy_weight double precision not null,
  consistency_sum double precision not null,
  consistency_weight double precision not null,
  timeliness_sum double precision not null,
  timeliness_weight double precision not null,
  uniqueness_sum double precision not null,
  uniqueness_weight double precision not null,
  primary key (provider_no, item_no)
);

grant usage on schema quality to jinqiao_app;
grant select, insert on quality.scores to jinqiao_app;
grant select, insert, update on quality.standings to jinqiao_app;

do $$
declare t text;
begin
  foreach t in array array['scores', 'standings'] loop
    execute format('alter table quality.%I enable row level security', t);
    execute format($p$create policy reach on quality.%I to jinqiao_app using (
      current_setting('jinqiao.role', true) in ('operator', 'system') or provider_no::text = current_setting('jinqiao.provider', true)
    )$p$, t);
  end loop;
end $$;
