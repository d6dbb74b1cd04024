create schema subjects;

-- Enterprises and individual businesses. A row is a projection of what providers delivered; its identifier is the first
-- unified social credit code under which the subject became known, and never changes.
create table subjects.subjects (
  subject_id text primary key,
  kind text not null,
  name text,
  name_key text,
  status text not null default 'unknown',
  division_code text,
  -- 'delivered' when a provider said so; 'code' when it is only the hint in the unified code.
  division_source text,
  industry_code text,
  -- The letter of the industry's section, which its digits do not show.
  industry_section text,
  size text not null default 'unknown',
  size_rule_version text,
  size_as_of date,
  size_reasons jsonb not null default '[]',
  established_on date,
  -- Set when this subject was found to be, or was merged into, another; its records stay where they are.
  merged_into text,
  first_seen_at timestamptz not null,
  updated_at timestamptz not null,
  -- Hashed words to be found by: characters and neighbours of the name, levels of region and industry, status, size, kind.
  terms integer[] not null default '{}'
);
-- Conditions that few subjects meet are one look-up here, whatever they are. Trigrams would not do: two characters of a
-- name, which is how people search in Chinese, are less than one. The list of what is not yet sorted in is read whole by each
-- search, so it is kept short.
create index subjects_terms on subjects.subjects using gin (terms) with (fastupdate = on, gin_pending_list_limit = 1024);
-- Conditions that many subjects meet are met soon on any walk, if its order has nothing to do with them: codes read backwards,
-- whose check characters come first, are such an order. The included columns let the walk pass without touching the table.
create index subjects_walk on subjects.subjects (reverse(subject_id) collate "C")
  include (subject_id, name_key, kind, status, size, division_code, industry_code, industry_section);
-- Whoever asks for a whole name means it: its bearers come first.
create index subjects_name on subjects.subjects using hash (name_key);
-- An organisation code is the ninth to seventeenth character of a unified code.
create index subjects_organisation on subjects.subjects (substr(subject_id, 9, 9));

-- Every code that leads to a subject: unified code, organisation code, old registration number.
-- An organisation code is nine characters of a unified one, so it needs no row of its own unless it was used alone.
create table subjects.aliases (
  code text not null,
  kind text not null check (kind in ('unified-code', 'organisation-code', 'registration-number')),
  subject_id text not null,
  source text not null,
  since timestamptz not null,
  primary key (code, kind)
);
create index aliases_subject on subjects.aliases (subject_id);

-- Names in time: what it was called, from when we know it.
create table subjects.names (
  subject_id text not null,
  name text not null,
  valid_from date,
  recorded_at timestamptz not null,
  source text not null,
  primary key (subject_id, name, recorded_at)
);

-- Merges and splits: an event with both sides, so that history can be followed either way.
create table subjects.successions (
  from_subject_id text not null,
  to_subject_id text not null,
  kind text not null check (kind in ('same', 'merger', 'split')),
  effective_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (from_subject_id, to_subject_id, recorded_at)
);
create index successions_to on subjects.successions (to_subject_id);

-- Size in time: each computation that changed the answer, with the version of the rules and the reasons.
create table subjects.size_history (
  subject_id text not null,
  as_of date not null,
  size text not null,
  rule_version text not null,
  industry_group text,
  reasons jsonb not null,
  recorded_at timestamptz not null,
  primary key (subject_id, as_of, recorded_at)
);

-- Row security would keep PostgreSQL from using these indexes: it trusts neither array nor text functions not to leak rows. Whoever
-- may see every subject anyway reads through this view; anybody else finds it empty.
create view subjects.searchable as
  select subject_id, name, name_key, kind, status, size, division_code, industry_code, industry_section, merged_into, terms
  from subjects.subjects where current_setting('jinqiao.role', true) in ('operator', 'system', 'provider');

grant usage on schema subjects to jinqiao_app, jinqiao_loader;
grant select, insert, update on subjects.subjects to jinqiao_app;
grant select, insert, update on subjects.aliases to jinqiao_app;
grant select, insert on subjects.names, subjects.successions, subjects.size_history to jinqiao_app;
grant select on subjects.searchable to jinqiao_app;
grant select on subjects.aliases to jinqiao_loader;

-- Who may see a subject: the operator, the platform, any provider (to check a code), and the subject itself. Only the first two change it.
do $$
declare t text;
begin
  foreach t in array array['subjects', 'names', 'successions', 'size_history', 'aliases'] loop
    execute format('alter table subjects.%I enable row level security', t);
    execute format($p$create policy reach on subjects.%I for select to jinqiao_app using (
      current_setting('jinqiao.role', true) in ('operator', 'system', 'provider')
      or %s)$p$, t, case when t = 'successions' then $c$current_setting('jinqiao.subject', true) in (from_subject_id, to_subject_id)$c$
                        else $c$subject_id = current_setting('jinqiao.subject', true)$c$ end);
    execute format($p$create policy change on subjects.%I to jinqiao_app using (current_setting('jinqiao.role', true) in ('operator', 'system'))
      with check (current_setting('jinqiao.role', true) in ('operator', 'system'))$p$, t);
  end loop;
end $$;
