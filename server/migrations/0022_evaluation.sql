create schema evaluation;

-- What evaluation reads of others. These run with their reader's rights, so that row security of what is behind them holds.
create view evaluation.facts with (security_invoker = true) as
  select subject_id, item_no, record_key, provider_no, recorded_at, delivery_id, status, body from records.facts;
create view evaluation.marks with (security_invoker = true) as
  select subject_id, item_no, record_key, provider_no, kind, since, until from records.marks;
create view evaluation.enterprises with (security_invoker = true) as
  select subject_id, division_code, first_seen_at from subjects.subjects where merged_into is null;
create view evaluation.ranks with (security_invoker = true) as select provider_no, precedence from records.precedences;
-- Which items are collected where, and since when: it tells nothing of any enterprise.
create view evaluation.coverage as
  select s.item_no, s.first_changed_at as since, p.division_code
  from records.streams s join institutions.providers p using (provider_no) where s.first_changed_at is not null;

-- Models: a scoring card with its rules and grades, by the digest of all that. A model is never changed; another one is another model.
create table evaluation.models (
  model_id text primary key check (model_id ~ '^sha256:[0-9a-f]{64}$'),
  name text not null,
  title jsonb not null,
  -- Whose own it is; null the platform's. An institution's evaluates for that institution alone.
  institution_no integer,
  -- Where it applies; null everywhere.
  division_code text,
  author text not null,
  drafted_at timestamptz not null,
  state text not null check (state in ('draft', 'validated', 'submitted', 'approved', 'shadow', 'champion', 'retired')),
  state_at timestamptz not null
);
-- Of the platform one champion for each place, the empty text is everywhere; of an institution one.
create unique index models_champion on evaluation.models (coalesce(division_code, '')) where state = 'champion' and institution_no is null;
create unique index models_own_champion on evaluation.models (institution_no) where state = 'champion';
-- What a model is, apart from that there is one: an institution's is read by nobody else.
create table evaluation.model_contents (
  model_id text primary key references evaluation.models,
  institution_no integer,
  -- Canonical JSON, whose digest the name is.
  document text not null
);
-- What was done with a model, by whom. Never changed.
create table evaluation.model_acts (
  model_id text not null references evaluation.models,
  institution_no integer,
  seq integer not null,
  act text not null,
  by_client text not null,
  at timestamptz not null,
  note text,
  -- Of a validation: what was found.
  report jsonb,
  primary key (model_id, seq)
);

-- A score as it was found. A new row stands only where something differs from the one before.
create table evaluation.scores (
  subject_id text not null,
  model_id text not null,
  -- All that was known then, and nothing later, went in.
  as_of timestamptz not null,
  -- Of a model on trial: shown to nobody it concerns.
  shadow boolean not null,
  score integer not null,
  -- Null where too little is known for a grade.
  grade text,
  -- Of a thousand.
  coverage smallint not null check (coverage between 0 and 1000),
  -- SHA-256, in hex, of the indicators' definitions and of their values.
  feature_set text not null,
  features_digest text not null,
  primary key (subject_id, model_id, as_of)
);

-- Up to when each enterprise has been evaluated, and from which day on time alone may change what was found.
create table evaluation.standings (
  subject_id text primary key,
  as_of timestamptz not null,
  changes_on date
);
create index standings_due on evaluation.standings (changes_on) where changes_on is not null;

-- Enterprises to be evaluated anew. A row goes in the transaction that has done so.
create table evaluation.dirty (
  subject_id text primary key,
  marked_at timestamptz not null
);
-- How far the work has come.
create table evaluation.progress (
  only_one boolean primary key default true check (only_one),
  -- Up to when facts have been looked through for whom they concern.
  recorded_at timestamptz not null,
  -- Digest of what concerns everybody, the models and what is collected where: where it differs now, all enterprises are gone through anew.
  grounds text not null,
  -- After which enterprise such a passage goes on; null where there is none.
  sweep_after text
);

-- How a model does, month by month: against what it found when it began to count or to be tried, on the same enterprises.
create table evaluation.monitoring (
  model_id text not null references evaluation.models,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  as_of timestamptz not null,
  baseline_at timestamptz not null,
  enterprises integer not null,
  report jsonb not null,
  primary key (model_id, month)
);
-- From which index or jump of a share on somebody is to watch, and to act.
create table evaluation.bands (
  kind text primary key check (kind in ('missing', 'characteristic', 'score')),
  watch double precision not null check (watch > 0),
  act double precision not null,
  check (act >= watch)
);
insert into evaluation.bands values ('missing', 0.10, 0.25), ('characteristic', 0.10, 0.25), ('score', 0.10, 0.25);
-- A band that was crossed is a task: somebody takes it, and closes it with what he found.
create table evaluation.alarms (
  alarm_id uuid primary key,
  model_id text not null references evaluation.models,
  month text not null,
  kind text not null references evaluation.bands,
  -- Which indicator, or which item and where; empty for the score.
  what text not null,
  level text not null check (level in ('watch', 'act')),
  value double precision not null,
  raised_at timestamptz not null,
  -- Among those of one run, the most telling first.
  place smallint not null,
  state text not null default 'open' check (state in ('open', 'taken', 'closed')),
  owner text,
  taken_at timestamptz,
  closed_at timestamptz,
  note text,
  check ((owner is null) = (state = 'open')),
  check ((note is null) = (state <> 'closed')),
  unique (model_id, kind, what, month)
);
create index alarms_raised on evaluation.alarms (raised_at, place, alarm_id);

grant usage on schema evaluation to jinqiao_app;
grant select on evaluation.facts, evaluation.marks, evaluation.enterprises, evaluation.ranks, evaluation.coverage to jinqiao_app;
grant select, insert on evaluation.models, evaluation.model_contents, evaluation.model_acts, evaluation.scores to jinqiao_app;
grant update (state, state_at) on evaluation.models to jinqiao_app;
grant select, insert, update on evaluation.standings, evaluation.progress to jinqiao_app;
grant select, insert, update, delete on evaluation.dirty to jinqiao_app;
grant select, insert on evaluation.monitoring, evaluation.alarms to jinqiao_app;
grant update (as_of, baseline_at, enterprises, report) on evaluation.monitoring to jinqiao_app;
grant update (level, value, state, owner, taken_at, closed_at, note) on evaluation.alarms to jinqiao_app;
grant select, update (watch, act) on evaluation.bands to jinqiao_app;

-- Whose models a caller makes and moves: the operator the platform's, an institution its own.
create function evaluation.is_own(institution integer) returns boolean stable language sql as $$
  select case current_setting('jinqiao.role', true)
    when 'operator' then institution is null
    when 'institution' then institution = nullif(current_setting('jinqiao.institution', true), '')::integer
    else false end
$$;
-- Who watches over all of the platform's models.
create function evaluation.watches() returns boolean stable language sql as $$
  select current_setting('jinqiao.role', true) in ('operator', 'auditor', 'regulator', 'system')
$$;
grant execute on function evaluation.is_own, evaluation.watches to jinqiao_app;

-- By which rules enterprises are evaluated is public once they are evaluated by them. Of an institution's own model others learn at most
-- that there is one.
alter table evaluation.models enable row level security;
create policy models_read on evaluation.models for select to jinqiao_app using (
  institution_no is null and state in ('champion', 'retired') or evaluation.watches() or evaluation.is_own(institution_no)
);
create policy models_make on evaluation.models for insert to jinqiao_app with check (evaluation.is_own(institution_no));
create policy models_move on evaluation.models for update to jinqiao_app using (evaluation.is_own(institution_no));
alter table evaluation.model_contents enable row level security;
create policy model_contents_read on evaluation.model_contents for select to jinqiao_app using (
  institution_no is null and (
    evaluation.watches() or exists (select from evaluation.models m where m.model_id = model_contents.model_id and m.state in ('champion', 'retired'))
  ) or evaluation.is_own(institution_no)
);
create policy model_contents_make on evaluation.model_contents for insert to jinqiao_app with check (evaluation.is_own(institution_no));
alter table evaluation.model_acts enable row level security;
create policy model_acts_read on evaluation.model_acts for select to jinqiao_app using (
  institution_no is null and evaluation.watches() or evaluation.is_own(institution_no)
);
create policy model_acts_make on evaluation.model_acts for insert to jinqiao_app with check (evaluation.is_own(institution_no));
alter table evaluation.scores enable row level security;
create policy scores_read on evaluation.scores for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or not shadow and subject_id = current_setting('jinqiao.subject', true)
);
create policy scores_make on evaluation.scores for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
alter table evaluation.standings enable row level security;
create policy standings_all on evaluation.standings to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy standings_read on evaluation.standings for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'operator' or subject_id = current_setting('jinqiao.subject', true)
);
alter table evaluation.dirty enable row level security;
create policy dirty_all on evaluation.dirty to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table evaluation.progress enable row level security;
create policy progress_all on evaluation.progress to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table evaluation.monitoring enable row level security;
create policy monitoring_read on evaluation.monitoring for select to jinqiao_app using (evaluation.watches());
create policy monitoring_make on evaluation.monitoring for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy monitoring_again on evaluation.monitoring for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table evaluation.alarms enable row level security;
create policy alarms_read on evaluation.alarms for select to jinqiao_app using (evaluation.watches());
create policy alarms_make on evaluation.alarms for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy alarms_move on evaluation.alarms for update to jinqiao_app using (current_setting('jinqiao.role', true) in ('operator', 'system'));
alter table evaluation.bands enable row level security;
create policy bands_read on evaluation.bands for select to jinqiao_app using (evaluation.watches());
create policy bands_set on evaluation.bands for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'operator');

-- Which model applies depends on where the enterprise is: an institution reads that of the one subject of its use.
create policy subjects_basis on subjects.subjects for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'institution' and subject_id = current_setting('jinqiao.basis', true)
);
