create schema rights;

-- Days on which China does not work as the days of the week say, from the State Council's yearly notices. A year without rows is
-- counted by weekends alone, and answers say so.
create table rights.holidays (
  day date primary key,
  -- 'off': no work, whatever the day of the week; 'work': a Saturday or Sunday worked in exchange (调休).
  kind text not null check (kind in ('off', 'work')),
  source text not null
);

insert into rights.holidays (day, kind, source)
select day::date, 'off', '国办发明电〔2024〕12号' from (values
  (date '2025-01-01', date '2025-01-01'), (date '2025-01-28', date '2025-02-04'), (date '2025-04-04', date '2025-04-06'),
  (date '2025-05-01', date '2025-05-05'), (date '2025-05-31', date '2025-06-02'), (date '2025-10-01', date '2025-10-08')
) as rest (first, last), generate_series(first, last, interval '1 day') as day
union all
select day, 'work', '国办发明电〔2024〕12号' from unnest(array[
  date '2025-01-26', date '2025-02-08', date '2025-04-27', date '2025-09-28', date '2025-10-11']) as day
union all
select day::date, 'off', '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）' from (values
  (date '2026-01-01', date '2026-01-03'), (date '2026-02-15', date '2026-02-23'), (date '2026-04-04', date '2026-04-06'),
  (date '2026-05-01', date '2026-05-05'), (date '2026-06-19', date '2026-06-21'), (date '2026-09-25', date '2026-09-27'),
  (date '2026-10-01', date '2026-10-07')
) as rest (first, last), generate_series(first, last, interval '1 day') as day
union all
select day, 'work', '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）' from unnest(array[
  date '2026-01-04', date '2026-02-14', date '2026-02-28', date '2026-05-09', date '2026-09-20', date '2026-10-10']) as day;

-- Objections (异议) and repairs (信用修复): what a subject has asked for about one provider's record. A row is a projection of the
-- events beside it, written in the same transaction.
create table rights.matters (
  subject_id text not null,
  matter_id uuid not null,
  kind text not null check (kind in ('objection', 'repair')),
  item_no smallint not null,
  record_key text not null,
  provider_no integer not null,
  phase text not null,
  opened_at timestamptz not null,
  -- The last day of the clock that runs now; the day after which the clocks have to be looked at, null when nothing more can fall due.
  due_on date,
  watch_on date,
  -- A clock has run out, so the operator has to act.
  escalated boolean not null,
  -- False where a due day was counted over a year whose holidays are not known.
  holidays_known boolean not null,
  closed_at timestamptz,
  primary key (subject_id, matter_id)
);
create index matters_id on rights.matters (matter_id);
create index matters_provider on rights.matters (provider_no, kind, opened_at, matter_id);
create index matters_all on rights.matters (kind, opened_at, matter_id);
create index matters_watch on rights.matters (watch_on) where watch_on is not null;

-- Append-only; `seq` counts from 0 within a matter.
create table rights.matter_events (
  subject_id text not null,
  matter_id uuid not null,
  seq integer not null,
  provider_no integer not null,
  at timestamptz not null,
  by_role text not null,
  by_client text not null,
  event jsonb not null,
  primary key (subject_id, matter_id, seq)
);

grant usage on schema rights to jinqiao_app;
grant select, insert, delete on rights.holidays to jinqiao_app;
grant select, insert on rights.matters, rights.matter_events to jinqiao_app;
grant update (phase, due_on, watch_on, escalated, closed_at) on rights.matters to jinqiao_app;

alter table rights.holidays enable row level security;
create policy holidays_read on rights.holidays for select to jinqiao_app using (true);
create policy holidays_add on rights.holidays for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('administrator', 'system'));
create policy holidays_drop on rights.holidays for delete to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('administrator', 'system'));

do $$
declare t text;
begin
  foreach t in array array['matters', 'matter_events'] loop
    execute format('alter table rights.%I enable row level security', t);
    execute format($p$create policy reach on rights.%I to jinqiao_app using (
      current_setting('jinqiao.role', true) in ('operator', 'system')
      or subject_id = current_setting('jinqiao.subject', true)
      or provider_no::text = current_setting('jinqiao.provider', true))$p$, t);
  end loop;
end $$;
