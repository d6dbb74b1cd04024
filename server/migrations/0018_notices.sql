-- What was recorded of the four kinds of published records lately, so that the nightly expiry need not look at all of them again.
create index facts_publication_recorded on records.facts (recorded_at) where item_no in (7, 11, 12, 13) and status = 'a';

create or replace view records.publications as
  select f.subject_id, f.item_no, f.record_key, f.provider_no, records.publication_end(f.item_no, f.body) as ends_on, f.recorded_at
  from records.facts f
  where f.item_no in (7, 11, 12, 13) and f.status = 'a' and current_setting('jinqiao.role', true) in ('operator', 'system')
    and not exists (select from records.facts n where n.subject_id = f.subject_id and n.item_no = f.item_no
      and n.record_key = f.record_key and n.provider_no = f.provider_no and n.recorded_at > f.recorded_at);

-- How far the expiry has come: what ended before `day`, of all that was recorded before `recorded_at`, needs no second look. One row.
create table records.expiry_watermark (
  single boolean primary key default true check (single),
  day text not null,
  recorded_at timestamptz not null
);
grant select, insert on records.expiry_watermark to jinqiao_app;
grant update (day, recorded_at) on records.expiry_watermark to jinqiao_app;
alter table records.expiry_watermark enable row level security;
create policy watermark on records.expiry_watermark to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

-- Withdrawals are few among all versions, and whoever received what was withdrawn is told.
create index facts_withdrawn on records.facts (delivery_id, row_no) where status = 'w';

-- Provider 0 is the enterprise itself (自愿填报): it adds versions of its own records, and of nobody else's.
grant insert on records.facts to jinqiao_app;
create policy facts_self_report on records.facts for insert to jinqiao_app with check (
  provider_no = 0 and current_setting('jinqiao.role', true) = 'subject' and subject_id = current_setting('jinqiao.subject', true)
);

-- Who read an enterprise's file, the newest first; the platform's own entries concern nobody and are not in it.
create index entries_subject on audit.entries (subject_id, at, request_id) where subject_id is not null;

-- Each report with the commitment (信用承诺) it was made under, signed. Append-only; `seq` counts from 1 within a record.
create table rights.self_reports (
  subject_id text not null,
  item_no smallint not null,
  record_key text not null,
  seq integer not null,
  -- 'reported' or 'withdrawn'.
  kind text not null check (kind in ('reported', 'withdrawn')),
  at timestamptz not null,
  by_client text not null,
  -- Of the version of the record it made, as records has it; null for a withdrawal.
  record_digest text,
  -- What was signed, and the signature; null for a withdrawal.
  document jsonb,
  jws text,
  primary key (subject_id, item_no, record_key, seq)
);

-- Records that were corrected, withdrawn or repaired, or whose publication ended, and whose recipients have yet to be found. A row is
-- taken away when every use that was under way at its time has ended, so that none is missed.
create table rights.revisions (
  subject_id text not null,
  item_no smallint not null,
  record_key text not null,
  provider_no integer not null,
  reason text not null check (reason in ('corrected', 'withdrawn', 'repaired', 'expired', 'not-verifiable')),
  -- What it was for: an objection, a repair, a delivery or a day.
  cause text not null,
  -- The version objected to, and the one that took its place; null where there is none.
  old_digest text,
  new_digest text,
  made_at timestamptz not null,
  look_at timestamptz not null,
  primary key (subject_id, item_no, record_key, provider_no, reason, cause)
);
create index revisions_look on rights.revisions (look_at);

-- One institution told that a record it has received, or has asked about, holds no longer (更正通知). Never a value.
create table rights.notices (
  subject_id text not null,
  notice_id uuid not null,
  institution_no integer not null,
  item_no smallint not null,
  record_key text not null,
  provider_no integer not null,
  reason text not null,
  cause text not null,
  old_digests text[] not null,
  -- Null where the record is gone or may no longer be used.
  new_digest text,
  -- False where the institution only had claims verified: it never saw which record it was.
  received boolean not null,
  last_disclosed_at timestamptz not null,
  made_at timestamptz not null,
  due_on date not null,
  escalate_on date not null,
  holidays_known boolean not null,
  -- The day after which the notice has to be looked at again; null once it is acknowledged.
  watch_on date,
  reminders integer not null default 0,
  reminded_at timestamptz,
  escalated_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  action text check (action in ('updated', 'deleted', 'not-used')),
  note text,
  check ((acknowledged_at is null) = (action is null)),
  -- One for an institution and a cause, however often and however many at once look for it.
  primary key (subject_id, institution_no, item_no, record_key, provider_no, reason, cause)
);
create index notices_id on rights.notices (notice_id);
create index notices_institution on rights.notices (institution_no, made_at, notice_id);
create index notices_provider on rights.notices (provider_no, made_at, notice_id);
create index notices_all on rights.notices (made_at, notice_id);
create index notices_watch on rights.notices (watch_on) where watch_on is not null;

grant select, insert on rights.self_reports to jinqiao_app;
grant select, insert, delete on rights.revisions to jinqiao_app;
grant update (look_at) on rights.revisions to jinqiao_app;
grant select, insert on rights.notices to jinqiao_app;
grant update (watch_on, reminders, reminded_at, escalated_at, acknowledged_at, acknowledged_by, action, note) on rights.notices to jinqiao_app;

alter table rights.self_reports enable row level security;
create policy self_reports_read on rights.self_reports for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system') or subject_id = current_setting('jinqiao.subject', true)
);
create policy self_reports_add on rights.self_reports for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) = 'subject' and subject_id = current_setting('jinqiao.subject', true)
);

alter table rights.revisions enable row level security;
create policy revisions_add on rights.revisions for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or provider_no::text = current_setting('jinqiao.provider', true)
  or provider_no = 0 and subject_id = current_setting('jinqiao.subject', true)
);
create policy revisions_look on rights.revisions for select to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy revisions_move on rights.revisions for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy revisions_end on rights.revisions for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

alter table rights.notices enable row level security;
create policy notices_read on rights.notices for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or institution_no::text = current_setting('jinqiao.institution', true)
  or subject_id = current_setting('jinqiao.subject', true)
  or provider_no::text = current_setting('jinqiao.provider', true)
);
create policy notices_add on rights.notices for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
-- The platform chases, the institution acknowledges its own.
create policy notices_move on rights.notices for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system' or institution_no::text = current_setting('jinqiao.institution', true)
);

-- Whoever oversees uses has to know who the institutions are that made them.
create policy reach_of_oversight on institutions.institutions for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator')
);
