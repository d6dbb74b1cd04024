create schema catalogue;

-- Versions of the official list as imported. A version lists the cells it sets; what it does not set keeps the built-in value.
create table catalogue.versions (
  version integer primary key,
  title text not null,
  source text not null,
  source_digest text not null unique,
  cells jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null
);

-- A provider narrows an item, or a field of it, for its own records: never the other way.
create table catalogue.narrowings (
  provider_no integer not null,
  item_no smallint not null,
  -- '' for the whole item.
  field text not null,
  class text not null check (class in ('open', 'authorised', 'compute-only')),
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (provider_no, item_no, field, decided_at)
);

grant usage on schema catalogue to jinqiao_app;
grant select, insert on catalogue.versions, catalogue.narrowings to jinqiao_app;
alter table catalogue.narrowings enable row level security;
create policy narrowings_read on catalogue.narrowings for select to jinqiao_app using (true);
create policy narrowings_write on catalogue.narrowings for insert to jinqiao_app with check (
  provider_no::text = current_setting('jinqiao.provider', true) or current_setting('jinqiao.role', true) = 'system'
);
