create schema statistics;

-- What the platform shows of itself to the public: numbers only, over everything, whoever asks. A view runs with its owner's rights, so
-- row security of the tables behind it does not hide the rest.
create view statistics.counted as
select (select count(*) from institutions.providers) as providers,
       (select count(*) from institutions.institutions
        where state = 'admitted' and admitted_until >= (now() at time zone 'Asia/Shanghai')::date) as institutions,
       (select count(*) from subjects.subjects where merged_into is null) as subjects,
       (select coalesce(sum(changes), 0)::bigint from records.streams) as facts,
       (select count(*) from consent.authorisations where state = 'active' and valid_to > now()) as authorisations,
       (select coalesce(max(size), 0) from audit.checkpoints) as disclosures;

-- The last count. Counting millions takes a while, so it is done once a minute and not for each who looks.
create table statistics.overviews (
  only_one boolean primary key default true check (only_one),
  counted_at timestamptz not null,
  providers bigint not null,
  institutions bigint not null,
  subjects bigint not null,
  facts bigint not null,
  authorisations bigint not null,
  disclosures bigint not null
);

grant usage on schema statistics to jinqiao_app;
grant select on statistics.counted to jinqiao_app;
grant select, insert, update on statistics.overviews to jinqiao_app;

alter table statistics.overviews enable row level security;
create policy overviews_read on statistics.overviews for select to jinqiao_app using (true);
create policy overviews_count on statistics.overviews for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy overviews_recount on statistics.overviews for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

-- How the services behind the platform fare, in figures. The queue is the migrator's and made after these files, so it is read through this
-- one door, which opens to those who keep the platform running and to nobody else.
create function statistics.measure_health() returns table (
  version text, bytes bigint, connections bigint, max_connections bigint,
  waiting bigint, running bigint, failing bigint, given_up bigint, waits_since timestamptz, last_ran_at timestamptz,
  sealed bigint, to_seal bigint, to_seal_since timestamptz,
  sources bigint, paused bigint, cut_off bigint,
  calls bigint, broken bigint
)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('jinqiao.role', true), '') not in ('operator', 'administrator') then
    return;
  end if;
  return query
  select current_setting('server_version'), pg_database_size(current_database()),
    (select d.numbackends::bigint from pg_stat_database d where d.datname = current_database()), current_setting('max_connections')::bigint,
    q.waiting, q.running, q.failing, q.given_up, q.waits_since, (select o.counted_at from statistics.overviews o),
    (select coalesce(max(c.size), 0) from audit.checkpoints c), l.to_seal, l.to_seal_since,
    s.sources, s.paused, s.cut_off, e.calls, e.broken
  from
    (select count(*) filter (where j.attempts < j.max_attempts and j.locked_at is null and j.run_at <= now()) as waiting,
            count(*) filter (where j.locked_at is not null) as running,
            count(*) filter (where j.attempts between 1 and j.max_attempts - 1 and j.locked_at is null) as failing,
            count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null) as given_up,
            min(j.run_at) filter (where j.attempts < j.max_attempts and j.locked_at is null and j.run_at <= now()) as waits_since
     from graphile_worker.jobs j) q,
    (select count(*) as to_seal, min(queued_at) as to_seal_since from audit.leaves where position is null) l,
    (select count(*) as sources, count(*) filter (where paused_reason is not null) as paused,
            count(*) filter (where breaker = 'open' and paused_reason is null) as cut_off from sources.sources) s,
    (select count(*) as calls, count(*) filter (where outcome = 'node.internal') as broken
     from audit.entries where at > now() - interval '10 minutes') e;
end $$;
revoke all on function statistics.measure_health from public;
grant execute on function statistics.measure_health to jinqiao_app;

-- The regions a division (GB/T 2260) counts towards: the whole, its province, its city and itself. A municipality is its own city.
create function statistics.places_of(code text) returns table (grouped_by text, key text) language sql immutable as $$
  select 'all', '' union all
  select 'province', case when code = '' then '' else rpad(left(code, 2), 6, '0') end union all
  select 'city', case when code = '' then '' when left(code, 2) in ('11', '12', '31', '50') then rpad(left(code, 2), 6, '0')
                      else rpad(left(code, 4), 6, '0') end union all
  select 'county', code
$$;

-- What is counted month by month. These run with their reader's rights, and only the platform itself may read what is behind them all.
create view statistics.stocks with (security_invoker = true) as
  with counted as (
    select 'providers' as measure, division_code, count(*) as figure from institutions.providers group by 2
    union all
    select 'institutions', division_code, count(*) from institutions.institutions
    where state = 'admitted' and admitted_until >= (now() at time zone 'Asia/Shanghai')::date group by 2
    union all
    select 'enterprises', coalesce(division_code, ''), count(*) from subjects.subjects where merged_into is null group by 2
    union all
    select 'records', p.division_code, sum(s.changes) from records.streams s join institutions.providers p using (provider_no) group by 2
  )
  select c.measure, p.grouped_by, p.key, sum(c.figure)::bigint as figure from counted c cross join lateral statistics.places_of(c.division_code) p
  group by 1, 2, 3
  union all
  select 'records', 'item', item_no::text, sum(changes)::bigint from records.streams group by 3;
create view statistics.disclosed with (security_invoker = true) as
  select d.subject_id, d.at, d.items, coalesce(s.division_code, '') as division_code
  from audit.disclosures d left join subjects.subjects s using (subject_id) where d.institution_no is not null;
create view statistics.granted with (security_invoker = true) as
  select e.subject_id, e.at, coalesce(s.division_code, '') as division_code
  from consent.events e left join subjects.subjects s using (subject_id) where e.kind = 'granted';

-- The figures of each month as they were counted: for those who supervise and those who run the platform.
create table statistics.months (
  month text not null,
  measure text not null,
  grouped_by text not null check (grouped_by in ('all', 'province', 'city', 'county', 'item')),
  -- A division, an item's name, or '' for the whole and for what has no known region.
  key text not null,
  figure bigint not null,
  -- How many enterprises it tells of, at most; null where it tells of none.
  enterprises bigint,
  primary key (month, measure, grouped_by, key)
);
-- The same for everybody: what would tell of a few enterprises is withheld, and is null.
create table statistics.published (
  month text not null,
  measure text not null,
  grouped_by text not null check (grouped_by in ('all', 'province', 'city', 'county', 'item')),
  key text not null,
  figure bigint,
  primary key (month, measure, grouped_by, key)
);
-- When they were counted last, and how long it took, by which the next count waits.
create table statistics.month_counts (
  only_one boolean primary key default true check (only_one),
  counted_at timestamptz not null,
  took_ms integer not null
);

grant select on statistics.stocks, statistics.disclosed, statistics.granted to jinqiao_app;
grant select, insert, delete on statistics.months, statistics.published to jinqiao_app;
grant select, insert, update on statistics.month_counts to jinqiao_app;
alter table statistics.months enable row level security;
create policy months_read on statistics.months for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'auditor', 'regulator', 'system'));
create policy months_count on statistics.months for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy months_recount on statistics.months for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table statistics.published enable row level security;
create policy published_read on statistics.published for select to jinqiao_app using (true);
create policy published_count on statistics.published for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy published_recount on statistics.published for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table statistics.month_counts enable row level security;
create policy month_counts_read on statistics.month_counts for select to jinqiao_app using (true);
create policy month_counts_count on statistics.month_counts for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy month_counts_recount on statistics.month_counts for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
