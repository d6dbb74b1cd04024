create schema catalogue;

-- Versions of the official list as imported. A version lists the cells it sets, by the item's number; what it does not set
-- keeps the value of the version before, and in the beginning the built-in one (version 0, which has no row).
create table catalogue.versions (
  version integer primary key check (version > 0),
  title text not null,
  source text not null,
  file_name text not null,
  -- SHA-256 of the file in hex: the same file is one version, however often it is handed in.
  source_digest text not null unique,
  cells jsonb not null,
  -- Rows of the list that are no item of this program, and cells whose text was not understood: kept, so that nothing is lost.
  unmatched jsonb not null,
  unread jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null
);

-- A provider narrows an item, or a field of it, for its own records: never the other way. So a class or a scope is
-- reached at most once, and the rows are the history.
create table catalogue.narrowings (
  provider_no integer not null,
  item_no smallint not null,
  -- '' for the whole item.
  field text not null,
  attribute text not null,
  value text not null,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (item_no, provider_no, field, attribute, value),
  check (attribute = 'class' and value in ('authorised', 'compute-only') or attribute = 'scope' and value in ('province', 'city'))
);

-- Which provider answers for which items: what the institutions module offers to the catalogue, and all it may see of it.
create view catalogue.provider_items as
  select provider_no, unnest(item_nos) as item_no from institutions.providers;

grant usage on schema catalogue to jinqiao_app;
grant select, insert on catalogue.versions, catalogue.narrowings to jinqiao_app;
grant select on catalogue.provider_items to jinqiao_app;
alter table catalogue.versions enable row level security;
create policy versions_read on catalogue.versions for select to jinqiao_app using (true);
create policy versions_write on catalogue.versions for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('operator', 'system')
);
alter table catalogue.narrowings enable row level security;
create policy narrowings_read on catalogue.narrowings for select to jinqiao_app using (true);
create policy narrowings_write on catalogue.narrowings for insert to jinqiao_app with check (
  provider_no::text = current_setting('jinqiao.provider', true) or current_setting('jinqiao.role', true) = 'system'
);
