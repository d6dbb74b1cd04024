-- The same loans as before, in one passage over the versions: of each contract when it was first known, which version says how it stands on the day, and
-- whether what was known last has taken it back.
create or replace function statistics.loans_on(on_day date, known_at timestamptz, inclusive_fen bigint) returns table (
  subject_id text, institution_no integer, grant_key text, kind text, guarantee text, granted_on date, granted_fen bigint, balance_fen bigint,
  rate_ppm integer, cost_ppm integer, term_months smallint, first_loan text, division_code text, industry_section text, size text, inclusive boolean
) language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
  with known as (
    select v.subject_id, v.institution_no, v.contract_no, min(v.recorded_at) as first_at, max(v.version) as last_version,
      -- The newest by the day it is as of, and of one day the last that was reported.
      max((v.as_on - date '2000-01-01')::bigint * 1000000 + v.version) filter (where v.as_on <= on_day and v.granted_on <= on_day) % 1000000 as version
    from loans.versions v where v.recorded_at <= known_at group by 1, 2, 3
  ), held as (
    select v.*, k.first_at from known k
    join loans.versions v on v.subject_id = k.subject_id and v.institution_no = k.institution_no and v.contract_no = k.contract_no
      and v.version = k.version
    where not exists (select from loans.versions w where w.subject_id = k.subject_id and w.institution_no = k.institution_no
      and w.contract_no = k.contract_no and w.version = k.last_version and w.state = 'cancelled')
  ), routed as (
    select h.*, row_number() over (partition by h.subject_id, h.contract_no, h.granted_on, h.granted_fen, h.syndicate_no,
      case when h.syndicate_no is not null then h.institution_no end order by h.first_at, h.institution_no) as nth
    from held h
  )
  select r.subject_id, r.institution_no, case when r.syndicate_no is null then r.institution_no || ' ' || r.contract_no else 's ' || r.syndicate_no end,
    r.kind, r.guarantee, r.granted_on, r.granted_fen, r.balance_fen, r.rate_ppm, r.cost_ppm, r.term_months, r.first_loan,
    r.division_code, r.industry_section, r.size,
    (r.size in ('small', 'micro') or r.subject_id like '92%')
      and sum(r.granted_fen) filter (where r.state = 'outstanding') over (partition by r.subject_id, r.institution_no) <= inclusive_fen
  from routed r where r.nth = 1
$$;

-- The same sums as before, enterprise by enterprise first: whom a figure counts is then told by looking at each once, and nothing is sorted. Both may take
-- more memory than a query of every day: few supervise, and what does not fit is written out and read again.
create or replace function statistics.count_loans(on_day date, known_at timestamptz, inclusive_fen bigint) returns table (
  grouped_by text, key text, households bigint, balance_fen numeric,
  inclusive_households bigint, other_households bigint, inclusive_balance_fen numeric,
  credit_households bigint, secured_households bigint, credit_balance_fen numeric,
  grant_households bigint, granted_fen numeric, first_households bigint, later_households bigint,
  new_households bigint, new_grants bigint, new_fen numeric, new_rated numeric,
  costed_households bigint, costed_fen numeric, costed numeric,
  new_first_households bigint, new_later_households bigint,
  evaluated_households bigint, authorised_households bigint, evaluated bigint, authorised bigint
) language sql stable security definer set search_path = pg_catalog set work_mem = '128MB' as $$
  with evaluated as (
    select distinct s.subject_id from evaluation.scores s
    where not s.shadow and s.as_of < least(known_at, (on_day + 1)::timestamp at time zone 'Asia/Shanghai')
  ), authorised as (
    select distinct e.subject_id from consent.events e
    where e.kind = 'granted' and e.at < least(known_at, (on_day + 1)::timestamp at time zone 'Asia/Shanghai')
  ), lent as materialized (
    select l.*, l.granted_on >= date_trunc('month', on_day) as is_new
    from statistics.loans_on(on_day, known_at, inclusive_fen) l
    where access.caller('role') in ('operator', 'regulator', 'auditor', 'system')
  ), each_one as (
    -- What each enterprise has, once for each thing that loans are grouped by. Where it is comes next: it may lie in several places of one province.
    select g.grouped_by, g.key, l.subject_id,
      bool_or(l.balance_fen > 0) as owes, sum(l.balance_fen) as balance_fen,
      bool_or(l.balance_fen > 0 and l.inclusive) as owes_inclusive, bool_or(l.balance_fen > 0 and l.inclusive is not true) as owes_other,
      coalesce(sum(l.balance_fen) filter (where l.inclusive), 0) as inclusive_balance_fen,
      bool_or(l.balance_fen > 0 and l.guarantee = 'credit') as owes_credit, bool_or(l.balance_fen > 0 and l.guarantee <> 'credit') as owes_secured,
      coalesce(sum(l.balance_fen) filter (where l.guarantee = 'credit'), 0) as credit_balance_fen,
      sum(l.granted_fen) as granted_fen, bool_or(l.first_loan is not null) as has_first, bool_or(l.first_loan is null) as has_later,
      bool_or(l.is_new) as has_new, count(*) filter (where l.is_new and l.grant_key not like 's %') as new_alone,
      coalesce(sum(l.granted_fen) filter (where l.is_new), 0) as new_fen,
      coalesce(sum(l.granted_fen::numeric * l.rate_ppm) filter (where l.is_new), 0) as new_rated,
      bool_or(l.is_new and l.cost_ppm is not null) as has_costed,
      coalesce(sum(l.granted_fen) filter (where l.is_new and l.cost_ppm is not null), 0) as costed_fen,
      coalesce(sum(l.granted_fen::numeric * l.cost_ppm) filter (where l.is_new), 0) as costed,
      bool_or(l.is_new and l.first_loan is not null) as has_new_first, bool_or(l.is_new and l.first_loan is null) as has_new_later
    from lent l cross join lateral (values ('place', l.division_code), ('section', l.industry_section), ('size', l.size),
      ('institution', l.institution_no::text), ('guarantee', l.guarantee), ('kind', l.kind)) g (grouped_by, key)
    group by 1, 2, 3
  ), places as (
    select d.key as division_code, p.grouped_by, p.key from (select distinct o.key from each_one o where o.grouped_by = 'place') d
    cross join lateral statistics.places_of(d.key) p where p.grouped_by <> 'county'
  ), placed as (
    select p.grouped_by, p.key, o.subject_id, bool_or(o.owes) as owes, sum(o.balance_fen) as balance_fen, bool_or(o.owes_inclusive) as owes_inclusive,
      bool_or(o.owes_other) as owes_other, sum(o.inclusive_balance_fen) as inclusive_balance_fen, bool_or(o.owes_credit) as owes_credit,
      bool_or(o.owes_secured) as owes_secured, sum(o.credit_balance_fen) as credit_balance_fen, sum(o.granted_fen) as granted_fen,
      bool_or(o.has_first) as has_first, bool_or(o.has_later) as has_later, bool_or(o.has_new) as has_new, sum(o.new_alone)::bigint as new_alone,
      sum(o.new_fen) as new_fen, sum(o.new_rated) as new_rated, bool_or(o.has_costed) as has_costed, sum(o.costed_fen) as costed_fen,
      sum(o.costed) as costed, bool_or(o.has_new_first) as has_new_first, bool_or(o.has_new_later) as has_new_later
    from each_one o join places p on p.division_code = o.key where o.grouped_by = 'place' group by 1, 2, 3
  ), syndicated as (
    -- A grant that several lend together counts once in each group.
    select g.grouped_by, g.key, count(distinct l.subject_id || ' ' || l.grant_key) as grants from lent l cross join lateral (
      select p.grouped_by, p.key from statistics.places_of(l.division_code) p where p.grouped_by <> 'county' union all
      select 'section', l.industry_section union all select 'size', l.size union all select 'institution', l.institution_no::text union all
      select 'guarantee', l.guarantee union all select 'kind', l.kind
    ) g where l.is_new and l.grant_key like 's %' group by 1, 2
  ), loans as (
    select o.grouped_by, o.key,
      count(*) filter (where o.owes) as households, sum(o.balance_fen) as balance_fen,
      count(*) filter (where o.owes_inclusive) as inclusive_households, count(*) filter (where o.owes_other) as other_households,
      sum(o.inclusive_balance_fen) as inclusive_balance_fen,
      count(*) filter (where o.owes_credit) as credit_households, count(*) filter (where o.owes_secured) as secured_households,
      sum(o.credit_balance_fen) as credit_balance_fen,
      count(*) as grant_households, sum(o.granted_fen) as granted_fen,
      count(*) filter (where o.has_first) as first_households, count(*) filter (where o.has_later) as later_households,
      count(*) filter (where o.has_new) as new_households, sum(o.new_alone)::bigint as new_alone,
      sum(o.new_fen) as new_fen, sum(o.new_rated) as new_rated,
      count(*) filter (where o.has_costed) as costed_households, sum(o.costed_fen) as costed_fen, sum(o.costed) as costed,
      count(*) filter (where o.has_new_first) as new_first_households, count(*) filter (where o.has_new_later) as new_later_households,
      count(e.subject_id) filter (where o.owes) as evaluated_households, count(a.subject_id) filter (where o.owes) as authorised_households
    from (select * from placed union all select * from each_one where grouped_by <> 'place') o
    left join evaluated e using (subject_id) left join authorised a using (subject_id)
    group by 1, 2
  ), people as (
    select g.grouped_by, g.key, count(e.subject_id) as evaluated, count(a.subject_id) as authorised
    from (select subject_id from evaluated union select subject_id from authorised) b
    left join evaluated e using (subject_id) left join authorised a using (subject_id) left join subjects.subjects s using (subject_id)
    cross join lateral (
      select p.grouped_by, p.key from statistics.places_of(coalesce(s.division_code, '')) p where p.grouped_by <> 'county' union all
      select 'section', coalesce(s.industry_section, '') union all select 'size', coalesce(s.size, 'unknown')
    ) g group by 1, 2
  )
  select l.grouped_by, l.key, l.households, l.balance_fen, l.inclusive_households, l.other_households, l.inclusive_balance_fen, l.credit_households,
    l.secured_households, l.credit_balance_fen, l.grant_households, l.granted_fen, l.first_households, l.later_households, l.new_households,
    l.new_alone + coalesce(y.grants, 0), l.new_fen, l.new_rated, l.costed_households, l.costed_fen, l.costed, l.new_first_households,
    l.new_later_households, l.evaluated_households, l.authorised_households, coalesce(p.evaluated, 0), coalesce(p.authorised, 0)
  from loans l left join people p on p.grouped_by = l.grouped_by and p.key = l.key
  left join syndicated y on y.grouped_by = l.grouped_by and y.key = l.key
$$;
