-- Public keys of machine clients, by which they ask for tokens (RFC 7523). Several hold at once, so that one can follow another.
create table access.client_keys (
  client_id text not null references access.clients,
  -- The key's thumbprint (RFC 7638).
  kid text not null check (length(kid) = 43),
  alg text not null check (alg in ('EdDSA', 'ES256', 'PS256')),
  jwk jsonb not null,
  not_before timestamptz not null,
  -- From then on the key is good for nothing; null until that is decided.
  retire_at timestamptz,
  registered_by text not null,
  registered_at timestamptz not null,
  primary key (client_id, kid)
);

-- What is good for one use only: assertions and proofs by which a token was asked for, until they would be refused for their age anyway.
create table access.used_tickets (
  ticket bytea primary key check (length(ticket) = 32),
  expires_at timestamptz not null
);
create index used_tickets_expiry on access.used_tickets (expires_at);

-- A client that has keys of its own may give up its bearer key.
alter table access.clients add column bearer boolean not null default true;

grant select, insert on access.client_keys to jinqiao_app;
grant update (retire_at) on access.client_keys to jinqiao_app;
grant select, insert, delete on access.used_tickets to jinqiao_app;
grant update (bearer) on access.clients to jinqiao_app;

-- A manager looks after the keys of his organisation's programs; which those are, row security of the clients says.
create function access.manages(client text) returns boolean language sql stable set search_path = pg_catalog as $$
  select access.caller('position') = 'manager' and exists (select from access.clients c where c.client_id = client)
$$;
alter table access.client_keys enable row level security;
create policy client_keys_read on access.client_keys for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('security', 'auditor', 'system') or client_id = current_setting('jinqiao.client', true)
  or access.manages(client_id)
);
create policy client_keys_add on access.client_keys for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('security', 'system') or client_id = current_setting('jinqiao.client', true)
  or access.manages(client_id)
);
create policy client_keys_retire on access.client_keys for update to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('security', 'system') or client_id = current_setting('jinqiao.client', true)
  or access.manages(client_id)
);
alter table access.used_tickets enable row level security;
create policy used_tickets_all on access.used_tickets to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
