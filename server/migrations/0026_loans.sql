create schema loans;

-- Loan results as institutions report them: a ledger that is only added to. A report is a version of a loan, which is an institution's contract;
-- a correction is another version. What was known at a moment is what had been recorded by then.
create table loans.versions (
  subject_id text not null,
  institution_no integer not null,
  contract_no text not null check (length(contract_no) between 1 and 64),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  recorded_by text not null,
  report_id uuid not null,
  -- The institution's financing case. One case comes to one loan at most.
  case_no text not null,
  application_no text,
  -- Of a syndicated loan, the number all its members report; each reports its own share.
  syndicate_no text,
  kind text not null check (kind in ('working-capital', 'fixed-asset', 'revolving', 'trade-finance', 'other')),
  guarantee text not null check (guarantee in ('credit', 'guaranteed', 'mortgage', 'pledge', 'combined')),
  granted_on date not null,
  granted_fen bigint not null check (granted_fen > 0),
  drawn_fen bigint not null,
  balance_fen bigint not null,
  -- A year, in millionths: 4.35 % is 43500. The cost is all the borrower pays: interest, fees, guarantee, insurance.
  rate_ppm integer not null,
  cost_ppm integer,
  term_months smallint not null,
  -- By what it is a first loan; null where it is none.
  first_loan text check (first_loan in ('pbc', 'bank-declared', 'platform-first')),
  state text not null check (state in ('outstanding', 'settled', 'written-off', 'cancelled')),
  overdue_days integer not null,
  overdue_fen bigint not null,
  -- The day whose end this describes.
  as_on date not null,
  -- The enterprise as it was on file when this was recorded, so that what was counted once is counted the same again.
  division_code text not null,
  industry_section text not null,
  size text not null,
  check (drawn_fen between 0 and granted_fen and balance_fen between 0 and drawn_fen),
  primary key (subject_id, institution_no, contract_no, version)
);
create index versions_contract on loans.versions (institution_no, contract_no, version);
create index versions_case on loans.versions (institution_no, case_no);

-- What the enterprise says to a version: that it is right, or what is wrong with it.
create table loans.answers (
  subject_id text not null,
  institution_no integer not null,
  contract_no text not null,
  version integer not null,
  answered_at timestamptz not null,
  answered_by text not null,
  answer text not null check (answer in ('confirmed', 'disputed')),
  words text check (length(words) between 1 and 500),
  primary key (subject_id, institution_no, contract_no, answered_at)
);

-- What became of each report: how many loans were taken and which rows were refused, why.
create table loans.reports (
  report_id uuid primary key,
  institution_no integer not null,
  reported_at timestamptz not null,
  reported_by text not null,
  file_name text,
  -- SHA-256 of the file, or of the canonical input.
  digest text not null,
  rows integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refusals jsonb not null
);
create index reports_institution on loans.reports (institution_no, reported_at, report_id);

-- Region, industry and size of exactly the enterprises named: whoever reports a loan may not read the register.
create function loans.classes_of(ids text[]) returns table (subject_id text, division_code text, industry_section text, size text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.subject_id, coalesce(s.division_code, ''), coalesce(s.industry_section, ''), s.size
  from subjects.subjects s where s.subject_id = any (ids) and access.caller('role') in ('institution', 'system')
$$;
revoke all on function loans.classes_of from public;
grant execute on function loans.classes_of to jinqiao_app;

-- Of each loan the version that holds: that of the latest day, and of several of that day the last. With the reader's rights.
create view loans.newest with (security_invoker = true) as
  select distinct on (subject_id, institution_no, contract_no) *
  from loans.versions order by subject_id, institution_no, contract_no, as_on desc, version desc;

-- Uses under a financing case that has come neither to a loan nor to a refusal with its reason. Each institution sees its own; the operator and
-- supervisors see all, through a view of its owner's rights because they do not reach the ledger itself.
create view loans.silent_cases as
  select c.institution_no, c.case_no, c.subject_id, c.kind, c.opened_at, u.uses, u.first_used_at, u.last_used_at
  from query.cases c
  join lateral (
    select count(*)::integer as uses, min(d.at) as first_used_at, max(d.at) as last_used_at from audit.disclosures d
    where d.subject_id = c.subject_id and d.institution_no = c.institution_no and d.case_no = c.case_no
  ) u on u.uses > 0
  where c.kind <> 'customer-review'
    and not (c.closed_at is not null and c.close_reason is not null)
    and not exists (
      select from loans.versions v where v.subject_id = c.subject_id and v.institution_no = c.institution_no and v.case_no = c.case_no
      and not exists (select from loans.versions w where w.subject_id = v.subject_id and w.institution_no = v.institution_no
        and w.contract_no = v.contract_no and w.version > v.version) and v.state <> 'cancelled')
    and (access.caller('role') in ('operator', 'regulator', 'auditor', 'system') or c.institution_no::text = access.caller('institution'));

-- What became of each loan: bad where it was sixty days overdue or written off within twelve months of the grant; null while these are not over.
create view loans.labels with (security_invoker = true) as
  select v.subject_id, v.institution_no, v.contract_no, min(n.granted_on) as granted_on,
    case
      when bool_or((v.overdue_days >= 60 or v.state = 'written-off') and v.as_on <= n.granted_on + interval '12 months') then true
      when max(v.as_on) >= (min(n.granted_on) + interval '12 months')::date or bool_or(v.state = 'settled') then false
    end as bad
  from loans.versions v join loans.newest n using (subject_id, institution_no, contract_no)
  where n.state <> 'cancelled'
  group by v.subject_id, v.institution_no, v.contract_no;

-- How loans fared by the grade the enterprise had when they were granted: for those who supervise, who see counts only.
create view loans.graded as
  select g.grade, g.model_id, l.subject_id, extract(year from l.granted_on)::integer as year, l.bad
  from (
    select v.subject_id, v.institution_no, v.contract_no, min(n.granted_on) as granted_on,
      case when bool_or((v.overdue_days >= 60 or v.state = 'written-off') and v.as_on <= n.granted_on + interval '12 months') then true
           when max(v.as_on) >= (min(n.granted_on) + interval '12 months')::date or bool_or(v.state = 'settled') then false end as bad
    from loans.versions v
    join (select distinct on (subject_id, institution_no, contract_no) subject_id, institution_no, contract_no, granted_on, state
          from loans.versions order by subject_id, institution_no, contract_no, as_on desc, version desc) n
      using (subject_id, institution_no, contract_no)
    where n.state <> 'cancelled' group by 1, 2, 3
  ) l
  cross join lateral (
    select s.grade, s.model_id from evaluation.scores s
    where s.subject_id = l.subject_id and not s.shadow and s.as_of < (l.granted_on::timestamp at time zone 'Asia/Shanghai')
    order by s.as_of desc limit 1
  ) g
  where access.caller('role') in ('operator', 'regulator', 'auditor', 'system');

grant usage on schema loans to jinqiao_app;
grant select, insert on loans.versions, loans.answers, loans.reports to jinqiao_app;
grant select on loans.newest, loans.silent_cases, loans.labels, loans.graded to jinqiao_app;

-- An institution sees and reports its own, an enterprise sees its own and answers to them, the operator sees all.
alter table loans.versions enable row level security;
create policy versions_read on loans.versions for select to jinqiao_app using (
  access.caller('role') in ('operator', 'system') or institution_no::text = access.caller('institution') or subject_id = access.caller('subject'));
create policy versions_report on loans.versions for insert to jinqiao_app with check (
  access.caller('role') = 'system' or institution_no::text = access.caller('institution'));
alter table loans.answers enable row level security;
create policy answers_read on loans.answers for select to jinqiao_app using (
  access.caller('role') in ('operator', 'system') or institution_no::text = access.caller('institution') or subject_id = access.caller('subject'));
create policy answers_give on loans.answers for insert to jinqiao_app with check (subject_id = access.caller('subject'));
alter table loans.reports enable row level security;
create policy reports_read on loans.reports for select to jinqiao_app using (
  access.caller('role') in ('operator', 'system') or institution_no::text = access.caller('institution'));
create policy reports_make on loans.reports for insert to jinqiao_app with check (institution_no::text = access.caller('institution'));

-- Statistics of loans. What follows runs with its owner's rights, because nobody who asks may reach the loans themselves; it gives sums only, and
-- to those only who supervise and to the platform itself.

-- The loans that count on a day, as they were known at a moment: of each the version that holds at the end of that day, none that was cancelled
-- by then. A loan that two institutions report of one enterprise by the same contract, day and amount came by two ways and counts for the one that
-- reported it first; members of a syndicate report their own shares, which all count.
create function statistics.loans_on(on_day date, known_at timestamptz, inclusive_fen bigint) returns table (
  subject_id text, institution_no integer, grant_key text, kind text, guarantee text, granted_on date, granted_fen bigint, balance_fen bigint,
  rate_ppm integer, cost_ppm integer, term_months smallint, first_loan text, division_code text, industry_section text, size text, inclusive boolean
) language sql stable security definer set search_path = pg_catalog as $$
  with known as (
    select v.subject_id, v.institution_no, v.contract_no, min(v.recorded_at) as first_at, (array_agg(v.state order by v.version desc))[1] as last_state
    from loans.versions v where v.recorded_at <= known_at group by 1, 2, 3
  ), held as (
    select distinct on (v.subject_id, v.institution_no, v.contract_no) v.*, k.first_at
    from loans.versions v join known k using (subject_id, institution_no, contract_no)
    where v.recorded_at <= known_at and v.as_on <= on_day and v.granted_on <= on_day and k.last_state <> 'cancelled'
    order by v.subject_id, v.institution_no, v.contract_no, v.as_on desc, v.version desc
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
revoke all on function statistics.loans_on from public;

-- Sums over the loans that count on a day, for each group. "New" is what was granted in the month of the day, up to it.
create function statistics.count_loans(on_day date, known_at timestamptz, inclusive_fen bigint) returns table (
  grouped_by text, key text, households bigint, balance_fen numeric,
  inclusive_households bigint, other_households bigint, inclusive_balance_fen numeric,
  credit_households bigint, secured_households bigint, credit_balance_fen numeric,
  grant_households bigint, granted_fen numeric, first_households bigint, later_households bigint,
  new_households bigint, new_grants bigint, new_fen numeric, new_rated numeric,
  costed_households bigint, costed_fen numeric, costed numeric,
  new_first_households bigint, new_later_households bigint,
  evaluated_households bigint, authorised_households bigint, evaluated bigint, authorised bigint
) language sql stable security definer set search_path = pg_catalog as $$
  with evaluated as (
    select distinct s.subject_id from evaluation.scores s
    where not s.shadow and s.as_of < least(known_at, (on_day + 1)::timestamp at time zone 'Asia/Shanghai')
  ), authorised as (
    select distinct e.subject_id from consent.events e
    where e.kind = 'granted' and e.at < least(known_at, (on_day + 1)::timestamp at time zone 'Asia/Shanghai')
  ), lent as (
    select l.*, l.granted_on >= date_trunc('month', on_day) as is_new, e.subject_id is not null as is_evaluated, a.subject_id is not null as is_authorised
    from statistics.loans_on(on_day, known_at, inclusive_fen) l left join evaluated e using (subject_id) left join authorised a using (subject_id)
    where access.caller('role') in ('operator', 'regulator', 'auditor', 'system')
  ), loans as (
    select g.grouped_by, g.key,
      count(distinct l.subject_id) filter (where l.balance_fen > 0) as households, sum(l.balance_fen) as balance_fen,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.inclusive) as inclusive_households,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.inclusive is not true) as other_households,
      coalesce(sum(l.balance_fen) filter (where l.inclusive), 0) as inclusive_balance_fen,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.guarantee = 'credit') as credit_households,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.guarantee <> 'credit') as secured_households,
      coalesce(sum(l.balance_fen) filter (where l.guarantee = 'credit'), 0) as credit_balance_fen,
      count(distinct l.subject_id) as grant_households, sum(l.granted_fen) as granted_fen,
      count(distinct l.subject_id) filter (where l.first_loan is not null) as first_households,
      count(distinct l.subject_id) filter (where l.first_loan is null) as later_households,
      count(distinct l.subject_id) filter (where l.is_new) as new_households,
      count(distinct l.subject_id || ' ' || l.grant_key) filter (where l.is_new) as new_grants,
      coalesce(sum(l.granted_fen) filter (where l.is_new), 0) as new_fen,
      coalesce(sum(l.granted_fen::numeric * l.rate_ppm) filter (where l.is_new), 0) as new_rated,
      count(distinct l.subject_id) filter (where l.is_new and l.cost_ppm is not null) as costed_households,
      coalesce(sum(l.granted_fen) filter (where l.is_new and l.cost_ppm is not null), 0) as costed_fen,
      coalesce(sum(l.granted_fen::numeric * l.cost_ppm) filter (where l.is_new), 0) as costed,
      count(distinct l.subject_id) filter (where l.is_new and l.first_loan is not null) as new_first_households,
      count(distinct l.subject_id) filter (where l.is_new and l.first_loan is null) as new_later_households,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.is_evaluated) as evaluated_households,
      count(distinct l.subject_id) filter (where l.balance_fen > 0 and l.is_authorised) as authorised_households
    from lent l cross join lateral (
      select p.grouped_by, p.key from statistics.places_of(l.division_code) p where p.grouped_by <> 'county' union all
      select 'section', l.industry_section union all select 'size', l.size union all select 'institution', l.institution_no::text union all
      select 'guarantee', l.guarantee union all select 'kind', l.kind
    ) g group by 1, 2
  ), people as (
    select g.grouped_by, g.key, count(e.subject_id) as evaluated, count(a.subject_id) as authorised
    from (select subject_id from evaluated union select subject_id from authorised) b
    left join evaluated e using (subject_id) left join authorised a using (subject_id) left join subjects.subjects s using (subject_id)
    cross join lateral (
      select p.grouped_by, p.key from statistics.places_of(coalesce(s.division_code, '')) p where p.grouped_by <> 'county' union all
      select 'section', coalesce(s.industry_section, '') union all select 'size', coalesce(s.size, 'unknown')
    ) g group by 1, 2
  )
  select l.*, coalesce(p.evaluated, 0), coalesce(p.authorised, 0) from loans l left join people p on p.grouped_by = l.grouped_by and p.key = l.key
$$;
revoke all on function statistics.count_loans from public;
grant execute on function statistics.count_loans to jinqiao_app;

-- New loans of the month and of a base period by what makes a rate: kind, term and size. The index of rates holds the mix of the base period.
create function statistics.count_strata(on_day date, known_at timestamptz, base_from date, base_to date) returns table (
  stratum text, now_fen numeric, now_rated numeric, base_fen numeric, base_rated numeric, now_households bigint, base_households bigint
) language sql stable security definer set search_path = pg_catalog as $$
  select l.kind || ' ' || case when l.term_months <= 12 then 'short' when l.term_months <= 60 then 'medium' else 'long' end || ' ' || l.size,
    coalesce(sum(l.granted_fen) filter (where l.granted_on >= date_trunc('month', on_day)), 0),
    coalesce(sum(l.granted_fen::numeric * l.rate_ppm) filter (where l.granted_on >= date_trunc('month', on_day)), 0),
    coalesce(sum(l.granted_fen) filter (where l.granted_on between base_from and base_to), 0),
    coalesce(sum(l.granted_fen::numeric * l.rate_ppm) filter (where l.granted_on between base_from and base_to), 0),
    count(distinct l.subject_id) filter (where l.granted_on >= date_trunc('month', on_day)),
    count(distinct l.subject_id) filter (where l.granted_on between base_from and base_to)
  from statistics.loans_on(on_day, known_at, 0) l where access.caller('role') in ('operator', 'regulator', 'auditor', 'system') group by 1
$$;
revoke all on function statistics.count_strata from public;
grant execute on function statistics.count_strata to jinqiao_app;

-- Names of institutions that stand in figures: public anyway.
create view statistics.institution_names as select institution_no, name_zh, name_en from institutions.institutions;

-- What everybody reads of loans: month ends, all as known on the day of the release, so that no single report shows in them.
create table statistics.loan_figures (
  month text not null,
  measure text not null,
  grouped_by text not null,
  key text not null,
  -- Null where it is withheld, or where there is nothing to divide by.
  figure double precision,
  withheld boolean not null,
  primary key (month, measure, grouped_by, key)
);
create table statistics.loan_releases (
  only_one boolean primary key default true check (only_one),
  release text not null,
  known_at timestamptz not null,
  released_at timestamptz not null,
  -- Of the definitions by which it was counted.
  definitions text not null
);
grant select on statistics.institution_names to jinqiao_app;
grant select, insert, delete on statistics.loan_figures, statistics.loan_releases to jinqiao_app;
alter table statistics.loan_figures enable row level security;
create policy loan_figures_read on statistics.loan_figures for select to jinqiao_app using (true);
create policy loan_figures_make on statistics.loan_figures for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy loan_figures_clear on statistics.loan_figures for delete to jinqiao_app using (access.caller('role') = 'system');
alter table statistics.loan_releases enable row level security;
create policy loan_releases_read on statistics.loan_releases for select to jinqiao_app using (true);
create policy loan_releases_make on statistics.loan_releases for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy loan_releases_clear on statistics.loan_releases for delete to jinqiao_app using (access.caller('role') = 'system');
