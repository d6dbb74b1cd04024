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
