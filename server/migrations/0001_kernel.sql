-- What the pipeline itself keeps. Roles are made by the migrator before the first file runs.

create schema kernel;
create schema audit;
create schema access;

-- Answers of commands, for seven days, so that a repeated call does nothing twice.
create table kernel.idempotency (
  client_id text not null,
  key text not null check (length(key) between 1 and 200),
  input_digest text not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (client_id, key)
);

-- The log of uses. Appended by the pipeline, never changed.
create table audit.entries (
  request_id uuid not null,
  at timestamptz not null,
  operation text not null,
  client_id text not null,
  role text not null,
  provider_no integer,
  institution_no integer,
  subject_id text,
  outcome text not null,
  input_digest text
);
create index entries_at on audit.entries (at, request_id);

-- Callers that are programs. The key itself is never kept, only its digest: it is random, so a plain hash is enough.
create table access.clients (
  client_id text primary key,
  name text not null,
  role text not null check (role in ('operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution', 'subject')),
  provider_no integer,
  institution_no integer,
  subject_id text,
  key_digest bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  check ((role = 'provider') = (provider_no is not null)),
  check ((role = 'institution') = (institution_no is not null)),
  check ((role = 'subject') = (subject_id is not null))
);
create unique index clients_key on access.clients (key_digest);

-- The job queue belongs to the migrator; the application may only put work into it, through this one door.
create function kernel.enqueue(task text, payload json, queue text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  -- Seven attempts with growing pauses are about half an hour: long enough for an outage, short enough to hear of a defect.
  perform graphile_worker.add_job(task, payload := payload, queue_name := queue, max_attempts := 7);
end $$;
revoke all on function kernel.enqueue from public;

grant usage on schema kernel, audit, access to jinqiao_app;
grant execute on function kernel.enqueue to jinqiao_app;
grant select, insert, delete on kernel.idempotency to jinqiao_app;
grant select, insert on audit.entries to jinqiao_app;
grant select, insert on access.clients to jinqiao_app;
grant update (revoked_at, key_digest) on access.clients to jinqiao_app;

alter table audit.entries enable row level security;
create policy entries_append on audit.entries for insert to jinqiao_app with check (true);
create policy entries_read on audit.entries for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator', 'system')
  or provider_no::text = current_setting('jinqiao.provider', true)
  or subject_id = current_setting('jinqiao.subject', true)
);
alter table access.clients enable row level security;
create policy clients_read on access.clients for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('security', 'auditor', 'system')
  -- An organisation its own, by whoever is a member of it or a program of it.
  or provider_no::text = current_setting('jinqiao.provider', true)
  or institution_no::text = current_setting('jinqiao.institution', true)
);
create policy clients_add on access.clients for insert to jinqiao_app with check (current_setting('jinqiao.role', true) in ('security', 'system'));
create policy clients_change on access.clients for update to jinqiao_app using (current_setting('jinqiao.role', true) in ('security', 'system'));
