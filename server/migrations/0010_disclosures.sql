-- What left the platform, to whom, for what. A row is never changed; erased, it is gone, and the log below keeps only that it was.
create table audit.disclosures (
  subject_id text not null,
  disclosure_id uuid not null,
  -- Texts stay as they came: the log commits to every character.
  request_id text not null,
  at timestamptz not null,
  institution_no integer,
  client_id text not null,
  provider_nos integer[] not null,
  operation text not null,
  purpose text,
  case_no text,
  authorisation_id text,
  artefact_digest text,
  items jsonb not null,
  request_digest text not null,
  rule_version text not null,
  -- Random, and the only thing that ties the row to the log's entry.
  salt bytea not null check (length(salt) = 32),
  primary key (subject_id, disclosure_id)
);
-- A proof is asked for by the id alone.
create index disclosures_id on audit.disclosures (disclosure_id);
create index disclosures_at on audit.disclosures (at, disclosure_id);
create index disclosures_institution on audit.disclosures (institution_no, at, disclosure_id);
create index disclosures_case on audit.disclosures (case_no, at) where case_no is not null;

-- Entries of the disclosure log. One waits to be sealed until it has a position; the sealer gives positions after commit, one after the
-- other, so that whoever saw an entry has seen all before it.
create table audit.leaves (
  entry_id uuid primary key,
  entry text not null,
  queued_at timestamptz,
  position bigint,
  check ((position is null) = (queued_at is not null))
);
create index leaves_waiting on audit.leaves (queued_at, entry_id) where position is null;
create index leaves_position on audit.leaves (position);

-- The tree over all sealed entries (C2SP tlog-tiles): up to 256 hashes of 32 bytes a row. Only the last tile of a level ever changes.
create table audit.tiles (
  level smallint not null,
  index bigint not null,
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, index)
);

-- Every head of the log that was ever signed (C2SP tlog-checkpoint).
create table audit.checkpoints (
  round bigint primary key,
  size bigint not null,
  note text not null
);

grant select, insert, delete on audit.disclosures to jinqiao_app;
grant select, insert on audit.leaves to jinqiao_app;
grant update (position, queued_at) on audit.leaves to jinqiao_app;
grant select, insert on audit.tiles to jinqiao_app;
grant update (hashes) on audit.tiles to jinqiao_app;
grant select, insert on audit.checkpoints to jinqiao_app;

alter table audit.disclosures enable row level security;
create policy disclosures_append on audit.disclosures for insert to jinqiao_app with check (true);
create policy disclosures_read on audit.disclosures for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'system')
  or subject_id = current_setting('jinqiao.subject', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
  or nullif(current_setting('jinqiao.provider', true), '')::integer = any (provider_nos)
);
create policy disclosures_erase on audit.disclosures for delete to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

-- The log itself is public: its entries commit to what was disclosed and reveal nothing. Only the sealer moves it on.
alter table audit.leaves enable row level security;
create policy leaves_append on audit.leaves for insert to jinqiao_app with check (position is null);
create policy leaves_read on audit.leaves for select to jinqiao_app using (true);
create policy leaves_seal on audit.leaves for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system' and position is null
) with check (true);
alter table audit.tiles enable row level security;
create policy tiles_read on audit.tiles for select to jinqiao_app using (true);
create policy tiles_grow on audit.tiles for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy tiles_fill on audit.tiles for update to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system' and length(hashes) < 8192
) with check (current_setting('jinqiao.role', true) = 'system');
alter table audit.checkpoints enable row level security;
create policy checkpoints_read on audit.checkpoints for select to jinqiao_app using (true);
create policy checkpoints_sign on audit.checkpoints for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
