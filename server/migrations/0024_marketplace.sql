create schema marketplace;

-- What an institution offers. The row says where its acts have brought it; what it offers stands in its versions.
create table marketplace.products (
  product_id uuid primary key,
  institution_no integer not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'paused', 'withdrawn')),
  -- 0 as long as no version was published.
  published_version integer not null,
  pending_version integer,
  pending_submitted boolean not null,
  versions integer not null,
  -- Grows with every change of what is on offer: whoever has read up to a number reads on from there.
  listing_no bigint not null,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  event_count integer not null
);
create index products_listing on marketplace.products (listing_no);
create index products_institution on marketplace.products (institution_no, product_id);
create table marketplace.product_versions (
  product_id uuid not null references marketplace.products,
  version integer not null,
  document jsonb not null,
  author text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  primary key (product_id, version)
);
create table marketplace.product_events (
  product_id uuid not null references marketplace.products,
  seq integer not null,
  act text not null,
  version integer not null,
  by_client text not null,
  role text not null,
  at timestamptz not null,
  note text,
  primary key (product_id, seq)
);
-- The number of the last change. Its row is held while a change is made, so that numbers come in the order of commits.
create table marketplace.listing (
  only_one boolean primary key default true check (only_one),
  no bigint not null
);
insert into marketplace.listing (no) values (0);

-- What an enterprise looks for.
create table marketplace.demands (
  subject_id text not null,
  demand_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  term_months integer not null check (term_months > 0),
  purpose text not null,
  guarantees text[] not null,
  repayments text[] not null,
  division_code text,
  industry_code text,
  industry_section text,
  note text,
  posted_at timestamptz not null,
  posted_by text not null,
  ends_on date not null,
  closed_at timestamptz,
  primary key (subject_id, demand_id)
);

-- One enterprise asks one institution for one product. What the row says follows from the events.
create table marketplace.applications (
  subject_id text not null,
  application_id uuid not null,
  demand_id uuid not null,
  -- As it was called when it applied.
  subject_name text not null,
  institution_no integer not null,
  product_id uuid not null,
  product_version integer not null,
  -- Under which number the institution's uses of data name it.
  case_no text not null,
  amount_fen bigint not null,
  term_months integer not null,
  state text not null check (state in ('submitted', 'accepted', 'in-review', 'offered', 'approved', 'granted', 'refused', 'withdrawn', 'expired', 'rerouted')),
  -- Who has to act, by which day in China, and whether that day is over.
  due_on date,
  reminded boolean not null,
  overdue boolean not null,
  -- Another product that was proposed because the institution is late.
  proposed_product_id uuid,
  assignee text,
  authorisation_id uuid,
  rerouted_from uuid,
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  -- Working days from submission to the first reply, the decision and the grant.
  reply_days smallint,
  decision_days smallint,
  grant_days smallint,
  stages_done smallint not null,
  stages_late smallint not null,
  event_count integer not null,
  primary key (subject_id, application_id)
);
-- Nothing goes out twice, however often somebody clicks.
create unique index applications_once on marketplace.applications (subject_id, demand_id, product_id) where ended_at is null;
create index applications_id on marketplace.applications (application_id);
create index applications_queue on marketplace.applications (institution_no, submitted_at, application_id);
create index applications_due on marketplace.applications (due_on) where ended_at is null;

create table marketplace.application_events (
  subject_id text not null,
  application_id uuid not null,
  seq integer not null,
  institution_no integer not null,
  kind text not null,
  at timestamptz not null,
  client_id text not null,
  role text not null,
  body jsonb not null,
  primary key (subject_id, application_id, seq)
);

-- Files that go with an application. Their bytes lie in the spool.
create table marketplace.documents (
  subject_id text not null,
  document_id uuid not null,
  application_id uuid not null,
  institution_no integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  added_at timestamptz not null,
  primary key (subject_id, document_id)
);
create index documents_application on marketplace.documents (subject_id, application_id);

-- How many working days each stage may take.
create table marketplace.clocks (
  stage text primary key check (stage in ('accept', 'reply', 'decide', 'answer', 'grant', 'reroute')),
  working_days integer not null check (working_days between 1 and 90),
  set_at timestamptz not null,
  set_by text not null
);
insert into marketplace.clocks (stage, working_days, set_at, set_by) values
  ('accept', 1, now(), 'system'), ('reply', 3, now(), 'system'), ('decide', 7, now(), 'system'), ('grant', 10, now(), 'system'),
  ('answer', 10, now(), 'system'), ('reroute', 1, now(), 'system');

-- Why an institution refuses. `advice` says what an enterprise can do about it.
create table marketplace.refusal_codes (
  code text primary key,
  no integer not null,
  title jsonb not null,
  advice jsonb not null
);
insert into marketplace.refusal_codes (code, no, title, advice) values
  ('clause-not-met', 1, '{"zh":"不符合产品准入条件","en":"a condition of the product does not hold"}', '{"zh":"对照准入条件逐项核对，改进后可再申请","en":"compare the conditions one by one and apply again when they hold"}'),
  ('cash-flow', 2, '{"zh":"经营收入或现金流不足以覆盖还款","en":"income does not cover the repayment"}', '{"zh":"可降低金额、延长期限，或补充收入证明","en":"ask for less or for longer, or show more of the income"}'),
  ('indebtedness', 3, '{"zh":"现有负债偏高","en":"too much debt already"}', '{"zh":"结清部分借款后再申请，或增加担保","en":"repay part of it first, or offer security"}'),
  ('credit-record', 4, '{"zh":"存在未了结的不良信用记录","en":"an open bad record"}', '{"zh":"核对本企业档案；有误的提出异议，属实的办理信用修复","en":"see the file: object to what is wrong, have repaired what can be"}'),
  ('information-missing', 5, '{"zh":"材料或授权不足，无法核实","en":"too little information or authorisation to check"}', '{"zh":"按所列补充材料或授权","en":"add what is named, or authorise it"}'),
  ('purpose', 6, '{"zh":"资金用途不符合要求","en":"the purpose does not fit"}', '{"zh":"说明具体用途并提供合同等依据","en":"say what it is for, with contracts"}'),
  ('security', 7, '{"zh":"担保不足或不符合要求","en":"the security is not enough or does not fit"}', '{"zh":"更换或增加担保，或申请政府性融资担保","en":"offer other security, or ask a public guarantee fund"}'),
  ('policy', 8, '{"zh":"行业或区域不在当前信贷政策范围","en":"industry or place is outside the lending policy"}', '{"zh":"选择适用本行业、本地区的其他产品","en":"choose a product for this industry and place"}'),
  ('quota', 9, '{"zh":"产品额度已用完","en":"no room left for the product"}', '{"zh":"稍后再申请，或改投其他机构","en":"apply later, or elsewhere"}'),
  ('other', 99, '{"zh":"其他原因","en":"another reason"}', '{"zh":"见机构说明","en":"see what the institution says"}');

-- How institutions have dealt with applications, as of a day; what is below the least count is not in it.
create table marketplace.service_figures (
  institution_no integer primary key,
  as_of date not null,
  submitted integer,
  decided integer,
  approved integer,
  reply_p50 integer,
  reply_p90 integer,
  decision_p50 integer,
  decision_p90 integer,
  grant_p50 integer,
  grant_p90 integer,
  stages integer,
  late integer
);

-- The indicators of enterprises as they were when last gone through, so that a bank can be told how many a product would suit.
create table marketplace.features (
  subject_id text primary key,
  as_of timestamptz not null,
  division_code text,
  industry_code text,
  industry_section text,
  figures jsonb not null
);

-- What the marketplace reads of others, with its reader's rights.
create view marketplace.enterprises with (security_invoker = true) as
  select subject_id, name, status, division_code, industry_code, industry_section from subjects.subjects where merged_into is null;
-- Who is admitted, and by what name, is public.
create view marketplace.institutions as select institution_no, name_zh, name_en, kind, state, admitted_until from institutions.institutions;

grant usage on schema marketplace to jinqiao_app;
grant select on marketplace.enterprises, marketplace.institutions to jinqiao_app;
grant select, insert on marketplace.products, marketplace.product_versions, marketplace.product_events, marketplace.demands,
  marketplace.applications, marketplace.application_events, marketplace.documents to jinqiao_app;
grant update (state, published_version, pending_version, pending_submitted, versions, listing_no, updated_at, event_count) on marketplace.products to jinqiao_app;
grant update (published_at) on marketplace.product_versions to jinqiao_app;
grant select, update on marketplace.listing to jinqiao_app;
grant update (closed_at) on marketplace.demands to jinqiao_app;
grant update (state, due_on, reminded, overdue, proposed_product_id, assignee, updated_at, ended_at, reply_days, decision_days, grant_days, stages_done,
  stages_late, event_count) on marketplace.applications to jinqiao_app;
grant select on marketplace.refusal_codes to jinqiao_app;
grant select, update (working_days, set_at, set_by) on marketplace.clocks to jinqiao_app;
grant select, insert, update, delete on marketplace.service_figures, marketplace.features to jinqiao_app;

alter table marketplace.products enable row level security;
alter table marketplace.product_versions enable row level security;
alter table marketplace.product_events enable row level security;
alter table marketplace.demands enable row level security;
alter table marketplace.applications enable row level security;
alter table marketplace.application_events enable row level security;
alter table marketplace.documents enable row level security;
alter table marketplace.service_figures enable row level security;
alter table marketplace.features enable row level security;

-- What was published is public, with its bank's own and what waits for the operator beside it.
create policy products_read on marketplace.products for select to jinqiao_app using (
  published_version > 0
  or institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) in ('operator', 'auditor', 'system')
);
create policy products_add on marketplace.products for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true)
);
create policy products_change on marketplace.products for update to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true) or current_setting('jinqiao.role', true) = 'operator'
);
create policy versions_read on marketplace.product_versions for select to jinqiao_app using (
  published_at is not null
  or current_setting('jinqiao.role', true) in ('operator', 'auditor', 'system')
  or exists (select from marketplace.products p where p.product_id = product_versions.product_id
             and p.institution_no::text = current_setting('jinqiao.institution', true))
);
create policy versions_add on marketplace.product_versions for insert to jinqiao_app with check (
  exists (select from marketplace.products p where p.product_id = product_versions.product_id
          and p.institution_no::text = current_setting('jinqiao.institution', true))
);
create policy versions_publish on marketplace.product_versions for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'operator'
);
create policy product_events_read on marketplace.product_events for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'auditor', 'system')
  or exists (select from marketplace.products p where p.product_id = product_events.product_id
             and p.institution_no::text = current_setting('jinqiao.institution', true))
);
create policy product_events_add on marketplace.product_events for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) = 'operator'
  or exists (select from marketplace.products p where p.product_id = product_events.product_id
             and p.institution_no::text = current_setting('jinqiao.institution', true))
);

create policy demands_own on marketplace.demands to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true) or current_setting('jinqiao.role', true) = 'system'
);
-- Both sides see and move an application; the operator sees how it is dealt with, and none of what they say to each other.
create policy applications_sides on marketplace.applications to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) = 'system'
) with check (
  subject_id = current_setting('jinqiao.subject', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) = 'system'
);
create policy applications_watch on marketplace.applications for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'auditor')
);
create policy events_sides on marketplace.application_events to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
  or current_setting('jinqiao.role', true) = 'system'
);
create policy documents_sides on marketplace.documents to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
);
alter table marketplace.clocks enable row level security;
create policy clocks_read on marketplace.clocks for select to jinqiao_app using (true);
create policy clocks_set on marketplace.clocks for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'operator');
create policy service_figures_read on marketplace.service_figures for select to jinqiao_app using (true);
create policy service_figures_write on marketplace.service_figures to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy features_system on marketplace.features to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

-- An application opens the financing case that its institution's uses of data name, and its end closes the case.
create policy cases_apply on query.cases for insert to jinqiao_app with check (
  kind = 'application' and (subject_id = current_setting('jinqiao.subject', true) or current_setting('jinqiao.role', true) = 'system')
);
create policy cases_end on query.cases for update to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true) or current_setting('jinqiao.role', true) = 'system'
);
