-- How applications fared, as before, in one passage over their events: of each application the first step of every kind, and no event is looked
-- up for another. A step is its place among the events, its day and its working days, so that the least is the first.
create or replace function statistics.count_process(on_day date, known_at timestamptz) returns table (
  grouped_by text, key text,
  replied bigint, reply_households bigint, reply_p50 double precision, reply_p90 double precision,
  decided bigint, decision_households bigint, decision_p50 double precision, decision_p90 double precision,
  granted bigint, grant_households bigint, grant_p50 double precision, grant_p90 double precision,
  refused bigint, refused_households bigint, passed_households bigint
) language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
  with happened as (
    select e.subject_id, e.application_id, e.seq, e.kind, e.body ->> 'code' as code,
      case when e.kind in ('lent', 'unlent') then e.body -> 'loan' ->> 'contractNo' end as contract_no,
      array[e.seq, (e.at at time zone 'Asia/Shanghai')::date - date '2000-01-01', (e.body ->> 'days')::double precision] as step
    from marketplace.application_events e
    where e.at <= known_at and e.at < (on_day + 1)::timestamp at time zone 'Asia/Shanghai'
      and e.kind in ('replied', 'offered', 'granted', 'refused', 'lent', 'withdrawn', 'expired', 'rerouted', 'unlent')
      and access.caller('role') in ('operator', 'regulator', 'auditor', 'system')
  ), taken_back as (
    select h.subject_id, h.application_id, h.contract_no, max(h.seq) as seq from happened h where h.kind = 'unlent' group by 1, 2, 3
  ), steps as (
    select h.subject_id, h.application_id,
      min(h.seq) filter (where h.kind in ('granted', 'refused', 'lent', 'withdrawn', 'expired', 'rerouted')) as ended,
      min(h.step) filter (where h.kind in ('replied', 'offered', 'refused')) as reply,
      min(h.step) filter (where h.kind in ('offered', 'refused')) as decision,
      min(h.step) filter (where h.kind = 'granted') as granting,
      min(h.step) filter (where h.kind = 'lent') as lending,
      min(h.step) filter (where h.kind = 'refused') as refusal,
      min(array[lpad(h.seq::text, 9, '0'), h.code]) filter (where h.kind = 'refused') as refusal_code
    from happened h left join taken_back t on t.subject_id = h.subject_id and t.application_id = h.application_id
      and t.contract_no = h.contract_no and t.seq > h.seq
    where h.kind <> 'unlent' and t.seq is null
    group by 1, 2
    having max(h.step[2]) > ((on_day - interval '12 months')::date - date '2000-01-01')
  ), firsts as (
    -- A loan is the reply, the decision and the grant where nothing ended the application before.
    select s.subject_id, s.application_id, least(s.reply, s.loan) as reply, least(s.decision, s.loan) as decision,
      least(s.granting, s.loan) as granting, s.refusal, s.refusal_code[2] as refusal_code,
      ((on_day - interval '12 months')::date - date '2000-01-01') as after
    from (select *, case when lending[1] = ended then lending end as loan from steps) s
  ), fared as (
    select f.subject_id, a.institution_no, a.product_id, coalesce(s.division_code, '') as division_code,
      coalesce(s.industry_section, '') as industry_section, coalesce(s.size, 'unknown') as size,
      case when f.reply[2] > f.after then f.reply[3] end as reply_days,
      case when f.decision[2] > f.after then f.decision[3] end as decision_days,
      case when f.granting[2] > f.after then f.granting[3] end as grant_days,
      case when f.refusal[2] > f.after then f.refusal_code end as refusal,
      f.decision[2] > f.after and (f.refusal[2] > f.after) is not true as passed
    from firsts f
    join marketplace.applications a using (subject_id, application_id)
    left join subjects.subjects s using (subject_id)
  ), grouped as (
    select k.grouped_by, k.key, f.subject_id, f.reply_days, f.decision_days, f.grant_days, f.refusal, f.passed
    from fared f cross join lateral (
      select p.grouped_by, p.key from statistics.places_of(f.division_code) p where p.grouped_by <> 'county' union all
      select 'section', f.industry_section union all select 'size', f.size union all select 'institution', f.institution_no::text union all
      select 'product', f.product_id::text union all select 'refusal', f.refusal where f.refusal is not null
    ) k
  ), households as (
    select o.grouped_by, o.key, count(*) filter (where o.replied) as replied, count(*) filter (where o.decided) as decided,
      count(*) filter (where o.granted) as granted, count(*) filter (where o.refused) as refused, count(*) filter (where o.passed) as passed
    from (
      select g.grouped_by, g.key, g.subject_id, bool_or(g.reply_days is not null) as replied, bool_or(g.decision_days is not null) as decided,
        bool_or(g.grant_days is not null) as granted, bool_or(g.refusal is not null) as refused, bool_or(g.passed) as passed
      from grouped g group by 1, 2, 3
    ) o group by 1, 2
  ), times as (
    select g.grouped_by, g.key, count(g.reply_days) as replied, count(g.decision_days) as decided, count(g.grant_days) as granted,
      count(g.refusal) as refused, percentile_disc(array[0.5, 0.9]) within group (order by g.reply_days) as reply,
      percentile_disc(array[0.5, 0.9]) within group (order by g.decision_days) as decision,
      percentile_disc(array[0.5, 0.9]) within group (order by g.grant_days) as granting
    from grouped g group by 1, 2
  )
  select t.grouped_by, t.key, t.replied, h.replied, t.reply[1], t.reply[2], t.decided, h.decided, t.decision[1], t.decision[2],
    t.granted, h.granted, t.granting[1], t.granting[2], t.refused, h.refused, h.passed
  from times t join households h using (grouped_by, key)
  where t.replied + t.decided + t.granted + t.refused > 0
$$;
