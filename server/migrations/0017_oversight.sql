create schema oversight;

-- What the reconciliation (使用核对) made of each disclosure: one row for each, whatever it came to.
create table oversight.verdicts (
  disclosure_id uuid primary key,
  day date not null,
  at timestamptz not null,
  institution_no integer,
  subject_id text not null,
  client_id text not null,
  case_no text,
  authorisation_id text,
  verdict text not null check (verdict in ('in-order', 'no-institution', 'no-case', 'unknown-case', 'other-subject', 'opened-after', 'closed-case', 'other-kind', 'no-application')),
  -- The authorisation had been revoked or had expired when the use was made.
  after_end boolean not null
);
create index verdicts_day on oversight.verdicts (day, institution_no);
create index verdicts_faults on oversight.verdicts (institution_no, at, disclosure_id) where verdict <> 'in-order' or after_end;
create index verdicts_faults_at on oversight.verdicts (at, disclosure_id) where verdict <> 'in-order' or after_end;

-- How far the reconciliation of each day (in China) has come. A run that is killed goes on where it stood.
create table oversight.days (
  day date primary key,
  run_no integer not null,
  reached_at text not null,
  reached_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  uses integer not null
);

-- What an institution says of a use that was found at fault, and whether the auditor accepts it.
create table oversight.explanations (
  disclosure_id uuid primary key,
  institution_no integer not null,
  text text not null,
  case_no text,
  explained_by text not null,
  explained_at timestamptz not null,
  accepted boolean,
  note text,
  judged_by text,
  judged_at timestamptz,
  check ((accepted is null) = (judged_at is null))
);

-- Thresholds of the rules of misuse as they were set; the newest holds. Institution 0 stands for all.
create table oversight.thresholds (
  rule text not null,
  threshold text not null,
  institution_no integer not null,
  version integer not null,
  value integer not null check (value between 0 and 1000000000),
  reason text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (rule, threshold, institution_no, version)
);

-- What a rule found: one row for a rule, an institution and a day.
create table oversight.findings (
  finding_id uuid primary key,
  rule text not null,
  institution_no integer not null,
  day date not null,
  severity text not null check (severity in ('minor', 'serious', 'grave')),
  measured jsonb not null,
  -- Disclosures that show it, the first hundred; how many there are is measured.
  disclosure_ids uuid[] not null,
  state text not null check (state in ('open', 'explained', 'confirmed', 'dismissed')),
  found_at timestamptz not null,
  -- The last day (in China) to explain or decide it.
  due_on date not null,
  escalated_at timestamptz,
  explanation text,
  explained_by text,
  explained_at timestamptz,
  note text,
  decided_by text,
  decided_at timestamptz,
  unique (rule, institution_no, day)
);
create index findings_found on oversight.findings (found_at, finding_id);
create index findings_due on oversight.findings (due_on) where state in ('open', 'explained') and escalated_at is null;

-- Sanctions put forward; the operator carries them out by the operations on the institution.
create table oversight.proposals (
  proposal_id uuid primary key,
  institution_no integer not null,
  step text not null check (step in ('warning', 'rectification', 'suspension', 'withdrawal')),
  finding_ids uuid[] not null,
  reason text not null,
  rectify_by date,
  proposed_by text not null,
  proposed_at timestamptz not null,
  carried_out_by text,
  carried_out_at timestamptz,
  check ((step = 'rectification') = (rectify_by is not null))
);
create index proposals_institution on oversight.proposals (institution_no, proposed_at);
-- One at a time, so that no step is taken before the one below it was decided.
create unique index proposals_open on oversight.proposals (institution_no) where carried_out_at is null;

-- The disclosures and their entries in the log, for whoever may see them: these run with their reader's rights.
create view oversight.disclosed with (security_invoker = true) as
  select disclosure_id, at, institution_no, client_id, subject_id, operation, purpose, case_no, authorisation_id, items, provider_nos
  from audit.disclosures;
create view oversight.logged with (security_invoker = true) as select entry_id, entry, position from audit.leaves;

grant usage on schema oversight to jinqiao_app;
grant select on oversight.disclosed, oversight.logged to jinqiao_app;
grant select, insert, delete on oversight.verdicts to jinqiao_app;
grant update (verdict, after_end) on oversight.verdicts to jinqiao_app;
grant select, insert on oversight.days, oversight.explanations, oversight.thresholds, oversight.findings, oversight.proposals to jinqiao_app;
grant update (run_no, reached_at, reached_id, started_at, finished_at, uses) on oversight.days to jinqiao_app;
grant update (text, case_no, explained_by, explained_at, accepted, note, judged_by, judged_at) on oversight.explanations to jinqiao_app;
grant update (state, severity, measured, disclosure_ids, explanation, explained_by, explained_at, note, decided_by, decided_at, escalated_at)
  on oversight.findings to jinqiao_app;
grant update (carried_out_by, carried_out_at) on oversight.proposals to jinqiao_app;

alter table oversight.verdicts enable row level security;
create policy verdicts_read on oversight.verdicts for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true));
create policy verdicts_add on oversight.verdicts for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy verdicts_change on oversight.verdicts for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy verdicts_drop on oversight.verdicts for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

alter table oversight.days enable row level security;
create policy days_read on oversight.days for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'institution', 'system'));
create policy days_add on oversight.days for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy days_change on oversight.days for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

alter table oversight.explanations enable row level security;
create policy explanations_read on oversight.explanations for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true));
create policy explanations_add on oversight.explanations for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true));
create policy explanations_change on oversight.explanations for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'auditor' or institution_no::text = current_setting('jinqiao.institution', true));

alter table oversight.thresholds enable row level security;
create policy thresholds_read on oversight.thresholds for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('administrator', 'auditor', 'regulator', 'system'));
create policy thresholds_set on oversight.thresholds for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'administrator');

alter table oversight.findings enable row level security;
create policy findings_read on oversight.findings for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'operator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true));
create policy findings_add on oversight.findings for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy findings_change on oversight.findings for update to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'system') or institution_no::text = current_setting('jinqiao.institution', true));

alter table oversight.proposals enable row level security;
create policy proposals_read on oversight.proposals for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'operator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true));
create policy proposals_add on oversight.proposals for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator'));
create policy proposals_carry on oversight.proposals for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system');
