create schema guarantees;

-- On what terms a guarantor takes requests, for enterprises to choose by.
create table guarantees.terms (
  institution_no integer primary key,
  -- No new requests are taken where this is false.
  taking boolean not null,
  -- None is everywhere.
  divisions text[] not null,
  max_amount_fen bigint not null check (max_amount_fen > 0),
  min_fee_bp integer not null check (min_fee_bp >= 0),
  max_fee_bp integer not null check (max_fee_bp >= min_fee_bp),
  -- What the guarantor reads before it answers: offered to the enterprise to authorise.
  items text[] not null,
  note text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- One enterprise asks one guarantor to stand behind one application. What the row says follows from the events.
create table guarantees.guarantees (
  subject_id text not null,
  guarantee_id uuid not null,
  application_id uuid not null,
  guarantor_no integer not null,
  -- As it stood when the guarantor was asked: it has no sight of the application itself.
  subject_name text not null,
  lender_no integer not null,
  product_id uuid not null,
  product_version integer not null,
  purpose text not null,
  term_months integer not null,
  -- How much is to be guaranteed.
  amount_fen bigint not null check (amount_fen > 0),
  -- Under which number the guarantor's uses of data name it.
  case_no text not null,
  authorisation_id uuid,
  state text not null check (state in ('asked', 'given', 'refused', 'withdrawn', 'in-force', 'lapsed')),
  due_on date,
  reminded boolean not null,
  overdue boolean not null,
  -- What it commits itself to, and the last day of it.
  undertaking jsonb,
  valid_until date,
  asked_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  event_count integer not null,
  primary key (subject_id, guarantee_id),
  check ((undertaking is null) = (valid_until is null))
);
-- One guarantor at a time stands behind an application, however often somebody clicks.
create unique index guarantees_once on guarantees.guarantees (subject_id, application_id) where ended_at is null;
create index guarantees_id on guarantees.guarantees (guarantee_id);
create index guarantees_queue on guarantees.guarantees (guarantor_no, asked_at, guarantee_id);
create index guarantees_due on guarantees.guarantees ((coalesce(due_on, valid_until))) where ended_at is null;

create table guarantees.events (
  subject_id text not null,
  guarantee_id uuid not null,
  seq integer not null,
  guarantor_no integer not null,
  kind text not null,
  at timestamptz not null,
  client_id text not null,
  role text not null,
  body jsonb not null,
  primary key (subject_id, guarantee_id, seq)
);

-- Who is admitted, of what kind, and by what name, is public.
create view guarantees.institutions as select institution_no, name_zh, name_en, kind, state, admitted_until from institutions.institutions;

-- Files that go with a guarantee. Their bytes lie in the spool.
create table guarantees.documents (
  subject_id text not null,
  document_id uuid not null,
  guarantee_id uuid not null,
  guarantor_no integer not null,
  lender_no integer not null,
  -- The guarantor's own, not the enterprise's.
  by_guarantor boolean not null,
  -- The letter of the undertaking, which its lender may read.
  letter boolean not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_at timestamptz not null,
  primary key (subject_id, document_id),
  check (by_guarantor or not letter)
);
create index documents_guarantee on guarantees.documents (guarantee_id);

grant usage on schema guarantees to jinqiao_app;
grant select on guarantees.institutions to jinqiao_app;
grant select, insert on guarantees.terms, guarantees.guarantees, guarantees.events, guarantees.documents to jinqiao_app;
grant update (letter) on guarantees.documents to jinqiao_app;
grant update (taking, divisions, max_amount_fen, min_fee_bp, max_fee_bp, items, note, set_at, set_by) on guarantees.terms to jinqiao_app;
grant update (state, due_on, reminded, overdue, undertaking, valid_until, updated_at, ended_at, event_count)
  on guarantees.guarantees to jinqiao_app;

alter table guarantees.terms enable row level security;
alter table guarantees.guarantees enable row level security;
alter table guarantees.events enable row level security;
alter table guarantees.documents enable row level security;
create policy terms_read on guarantees.terms for select to jinqiao_app using (true);
create policy terms_set on guarantees.terms to jinqiao_app using (institution_no::text = access.caller('institution'));
-- The enterprise and its guarantor see and move a guarantee; the operator sees how it is dealt with, and none of what they say to each other.
create policy guarantees_sides on guarantees.guarantees to jinqiao_app using (
  subject_id = access.caller('subject') or guarantor_no::text = access.caller('institution') or access.caller('role') = 'system');
create policy guarantees_watch on guarantees.guarantees for select to jinqiao_app using (access.caller('role') in ('operator', 'auditor'));
create policy events_sides on guarantees.events to jinqiao_app using (
  subject_id = access.caller('subject') or guarantor_no::text = access.caller('institution') or access.caller('role') = 'system');
create policy documents_sides on guarantees.documents to jinqiao_app using (
  subject_id = access.caller('subject') or guarantor_no::text = access.caller('institution'));
create policy documents_lender on guarantees.documents for select to jinqiao_app using (
  letter and lender_no::text = access.caller('institution'));

-- How long a guarantor may take to answer, and how both sides of an application are told.
alter table marketplace.clocks drop constraint clocks_stage_check;
alter table marketplace.clocks add constraint clocks_stage_check
  check (stage in ('accept', 'reply', 'decide', 'answer', 'grant', 'reroute', 'guarantee'));
insert into marketplace.clocks (stage, working_days, set_at, set_by) values ('guarantee', 5, now(), 'system');
