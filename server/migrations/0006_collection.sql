create schema collection;

-- One file or batch of records on its way in. Its life is a fold of the timestamps below.
create table collection.deliveries (
  delivery_id bigint generated always as identity primary key,
  provider_no integer not null,
  item_no smallint not null,
  -- The provider's own name for this delivery; the same key again is the same delivery.
  delivery_key text,
  channel text not null check (channel in ('upload', 'api', 'drop-folder')),
  file_name text not null,
  format text,
  -- Which sheet of a workbook to read; null: the first that is shown.
  sheet text,
  dry_run boolean not null,
  -- Header text -> field, where the clerk mapped unknown columns by hand.
  column_overrides jsonb not null default '{}',
  client_id text not null,
  opened_at timestamptz not null,
  received_bytes bigint not null default 0,
  total_bytes bigint,
  file_digest text,
  received_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  state text not null check (state in ('receiving', 'queued', 'running', 'completed', 'failed')),
  failure jsonb,
  -- How the header was understood, once the file is open.
  mapping jsonb,
  -- Data rows consumed so far: a killed delivery goes on from here.
  position bigint not null default 0,
  counts jsonb not null default '{}',
  quality jsonb,
  -- Rules under which it was read; a file read under other rules is read anew.
  rules_digest text,
  -- The earlier delivery of the very same file, when nothing changed in between.
  repeats_delivery_id bigint,
  -- The delivery whose refused rows these are, mended.
  mends_delivery_id bigint,
  stream_changes bigint,
  receipt text
);
create index deliveries_provider on collection.deliveries (provider_no, delivery_id desc);
create index deliveries_file on collection.deliveries (provider_no, item_no, file_digest);
create unique index deliveries_key on collection.deliveries (provider_no, delivery_key) where delivery_key is not null;

-- Progress of a delivery: one row for each block of rows, written in the transaction of the rows themselves.
create table collection.blocks (
  delivery_id bigint not null,
  block_no integer not null,
  first_position bigint not null,
  rows integer not null,
  -- Versions written, and SHA-256 over their digests in key order.
  facts integer not null,
  facts_digest text not null,
  recorded_at timestamptz not null,
  primary key (delivery_id, block_no)
);

-- Every refused row whole, with all reasons, in the columns it came in.
create table collection.refusals (
  delivery_id bigint not null,
  row_no integer not null,
  cells text[] not null,
  reasons jsonb not null,
  primary key (delivery_id, row_no)
);

-- Which refused row was handed in again as which row of which delivery. Whether it was taken then, that delivery says.
create table collection.mendings (
  mended_by bigint not null references collection.deliveries,
  mended_row integer not null,
  delivery_id bigint not null references collection.deliveries,
  row_no integer not null,
  primary key (mended_by, mended_row)
);
create index mendings_row on collection.mendings (delivery_id, row_no);

-- What a provider once said that a header of its files means, so that it need not say it again.
create table collection.header_meanings (
  provider_no integer not null,
  item_no smallint not null,
  -- The header as headers are compared.
  header_key text not null,
  header text not null,
  target text not null,
  said_by text not null,
  said_at timestamptz not null,
  primary key (provider_no, item_no, header_key)
);

grant usage on schema collection to jinqiao_app, jinqiao_loader;
grant select, insert, update on collection.deliveries to jinqiao_app;
grant select on collection.blocks, collection.refusals to jinqiao_app;
grant select, insert on collection.mendings to jinqiao_app;
grant select, insert, update on collection.header_meanings to jinqiao_app;
grant select, insert on collection.blocks, collection.refusals to jinqiao_loader;
grant select, update on collection.deliveries to jinqiao_loader;

alter table collection.deliveries enable row level security;
create policy deliveries_reach on collection.deliveries to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system') or provider_no::text = current_setting('jinqiao.provider', true)
);
alter table collection.blocks enable row level security;
create policy blocks_reach on collection.blocks to jinqiao_app using (
  exists (select from collection.deliveries d where d.delivery_id = blocks.delivery_id)
);
alter table collection.refusals enable row level security;
create policy refusals_reach on collection.refusals to jinqiao_app using (
  exists (select from collection.deliveries d where d.delivery_id = refusals.delivery_id)
);
alter table collection.mendings enable row level security;
create policy mendings_reach on collection.mendings to jinqiao_app using (
  exists (select from collection.deliveries d where d.delivery_id = mendings.delivery_id)
  and exists (select from collection.deliveries d where d.delivery_id = mendings.mended_by)
);
alter table collection.header_meanings enable row level security;
create policy header_meanings_reach on collection.header_meanings to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system' or provider_no::text = current_setting('jinqiao.provider', true)
);
