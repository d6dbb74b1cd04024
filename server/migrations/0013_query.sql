create schema query;

-- Financing cases (融资事项): what an institution needs an enterprise's data for. Numbered by the institution itself.
create table query.cases (
  subject_id text not null,
  institution_no integer not null,
  case_no text not null check (length(case_no) between 1 and 64),
  kind text not null check (kind in ('application', 'loan', 'customer-review')),
  amount_fen bigint check (amount_fen > 0),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  close_reason text check (length(close_reason) between 1 and 500),
  primary key (subject_id, institution_no, case_no)
);

-- What was answered to a claim under an authorisation: a claim asked again costs nothing, and a new one is counted.
create table query.verdicts (
  subject_id text not null,
  authorisation_id uuid not null,
  institution_no integer not null,
  item text not null,
  -- Field and measure: claims that differ only in their thresholds share a budget.
  figure text not null,
  claim_digest text not null,
  first_asked_at timestamptz not null,
  primary key (subject_id, authorisation_id, item, figure, claim_digest)
);

grant usage on schema query to jinqiao_app;
grant select, insert on query.cases, query.verdicts to jinqiao_app;
grant update (closed_at, close_reason) on query.cases to jinqiao_app;

alter table query.cases enable row level security;
create policy cases_read on query.cases for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true)
  or subject_id = current_setting('jinqiao.subject', true)
);
create policy cases_insert on query.cases for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true)
);
create policy cases_update on query.cases for update to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true)
);

alter table query.verdicts enable row level security;
create policy verdicts_read on query.verdicts for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true)
  or subject_id = current_setting('jinqiao.subject', true)
);
create policy verdicts_insert on query.verdicts for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true)
);

-- An institution reads the records of one subject within the transaction in which it took a use of an authorisation.
create policy facts_basis on records.facts for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'institution' and subject_id = current_setting('jinqiao.basis', true)
);
create policy marks_basis on records.marks for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'institution' and subject_id = current_setting('jinqiao.basis', true)
);

-- An institution finds out whom a code stands for, and how good a source is; neither tells anything of an enterprise.
create policy aliases_institution on subjects.aliases for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'institution'
);
create policy standings_institution on quality.standings for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'institution'
);
