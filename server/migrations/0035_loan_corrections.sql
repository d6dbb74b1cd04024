-- The numbers of applications that a caller may see, so that a loan that names one of another is refused.
create view loans.applications with (security_invoker = true) as
  select application_id, subject_id, institution_no from marketplace.applications;
grant select on loans.applications to jinqiao_app;

-- How applications fared, as before, without loans that were reported in error and taken back: neither the time of the first nor that of a
-- later one counts twice.
create or replace function statistics.count_process(on_day date, known_at timestamptz) returns table (
  grouped_by text, key text,
  replied bigint, reply_households bigint, reply_p50 double precision, reply_p90 double precision,
  decided bigint, decision_households bigint, decision_p50 double precision, decision_p90 double precision,
  granted bigint, grant_households bigint, grant_p50 double precision, grant_p90 double precision,
  refused bigint, refused_households bigint, passed_households bigint
) language sql stable security definer set search_path = pg_catalog as $$
  with happened as (
    select e.*, (e.at at time zone 'Asia/Shanghai')::date as on_date, (e.body ->> 'days')::double precision as days
    from marketplace.application_events e
    where e.at <= known_at and e.at < (on_day + 1)::timestamp at time zone 'Asia/Shanghai'
      and e.kind in ('replied', 'offered', 'granted', 'refused', 'lent', 'withdrawn', 'expired', 'rerouted', 'unlent')
      and access.caller('role') in ('operator', 'regulator', 'auditor', 'system')
  ), stood as (
    -- Without loans that were taken back later, and without the taking back itself.
    select h.* from happened h where h.kind <> 'unlent' and not (h.kind = 'lent' and exists (
      select from happened t where t.subject_id = h.subject_id and t.application_id = h.application_id and t.seq > h.seq
      and t.kind = 'unlent' and t.body -> 'loan' ->> 'contractNo' = h.body -> 'loan' ->> 'contractNo'))
  ), counted as (
    select h.* from stood h where h.kind <> 'lent' or not exists (
      select from stood t where t.subject_id = h.subject_id and t.application_id = h.application_id and t.seq < h.seq
      and t.kind in ('granted', 'refused', 'lent', 'withdrawn', 'expired', 'rerouted'))
  ), first_of as (
    select c.subject_id, c.application_id,
      min(c.seq) filter (where c.kind in ('replied', 'offered', 'refused', 'lent')) as reply_seq,
      min(c.seq) filter (where c.kind in ('offered', 'refused', 'lent')) as decision_seq,
      min(c.seq) filter (where c.kind in ('granted', 'lent')) as grant_seq,
      min(c.seq) filter (where c.kind = 'refused') as refusal_seq
    from counted c group by 1, 2
  ), fared as (
    select a.subject_id, a.institution_no, a.product_id, coalesce(s.division_code, '') as division_code,
      coalesce(s.industry_section, '') as industry_section, coalesce(s.size, 'unknown') as size,
      r.days as reply_days, d.days as decision_days, g.days as grant_days, n.body ->> 'code' as refusal,
      d.seq is not null and n.seq is null as passed
    from first_of f
    join marketplace.applications a using (subject_id, application_id)
    left join subjects.subjects s using (subject_id)
    left join counted r on r.subject_id = f.subject_id and r.application_id = f.application_id and r.seq = f.reply_seq
      and r.on_date > (on_day - interval '12 months')::date
    left join counted d on d.subject_id = f.subject_id and d.application_id = f.application_id and d.seq = f.decision_seq
      and d.on_date > (on_day - interval '12 months')::date
    left join counted g on g.subject_id = f.subject_id and g.application_id = f.application_id and g.seq = f.grant_seq
      and g.on_date > (on_day - interval '12 months')::date
    left join counted n on n.subject_id = f.subject_id and n.application_id = f.application_id and n.seq = f.refusal_seq
      and n.on_date > (on_day - interval '12 months')::date
  )
  select k.grouped_by, k.key,
    count(f.reply_days), count(distinct f.subject_id) filter (where f.reply_days is not null),
    percentile_disc(0.5) within group (order by f.reply_days), percentile_disc(0.9) within group (order by f.reply_days),
    count(f.decision_days), count(distinct f.subject_id) filter (where f.decision_days is not null),
    percentile_disc(0.5) within group (order by f.decision_days), percentile_disc(0.9) within group (order by f.decision_days),
    count(f.grant_days), count(distinct f.subject_id) filter (where f.grant_days is not null),
    percentile_disc(0.5) within group (order by f.grant_days), percentile_disc(0.9) within group (order by f.grant_days),
    count(f.refusal), count(distinct f.subject_id) filter (where f.refusal is not null), count(distinct f.subject_id) filter (where f.passed)
  from fared f cross join lateral (
    select p.grouped_by, p.key from statistics.places_of(f.division_code) p where p.grouped_by <> 'county' union all
    select 'section', f.industry_section union all select 'size', f.size union all select 'institution', f.institution_no::text union all
    select 'product', f.product_id::text union all select 'refusal', f.refusal where f.refusal is not null
  ) k
  group by 1, 2
  having count(f.reply_days) + count(f.decision_days) + count(f.grant_days) + count(f.refusal) > 0
$$;
