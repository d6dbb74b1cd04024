create schema support;

-- Pools by which the public side shares the loss on loans (风险补偿资金池).
create table support.pools (
  pool_id uuid primary key,
  name text not null,
  division_code text not null,
  -- Of a loss, in millionths; and at most so much for one loan.
  share_ppm integer not null check (share_ppm between 1 and 1000000),
  cap_fen bigint not null check (cap_fen > 0),
  opened_by text not null,
  opened_at timestamptz not null
);
-- A loan that a pool covers: filed while it was sound.
create table support.filings (
  pool_id uuid not null,
  subject_id text not null,
  institution_no integer not null,
  contract_no text not null,
  filed_by text not null,
  filed_at timestamptz not null,
  primary key (pool_id, subject_id, institution_no, contract_no)
);
create unique index filings_once on support.filings (subject_id, institution_no, contract_no);
-- One claim for a loan.
create table support.claims (
  claim_id uuid primary key,
  pool_id uuid not null,
  subject_id text not null,
  institution_no integer not null,
  contract_no text not null,
  loss_fen bigint not null check (loss_fen > 0),
  claimed_by text not null,
  claimed_at timestamptz not null,
  unique (subject_id, institution_no, contract_no)
);
create table support.reviews (
  claim_id uuid primary key references support.claims,
  institution_no integer not null,
  verdict text not null check (verdict in ('upheld', 'rejected')),
  reason text not null,
  reviewed_by text not null,
  reviewed_at timestamptz not null
);
-- The pool's ledger: what came in and went out, each with the balance after it. Never changed, and never below nothing.
create table support.entries (
  pool_id uuid not null references support.pools,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('deposit', 'payout', 'recovery')),
  -- What goes out is negative.
  amount_fen bigint not null check (amount_fen <> 0 and (amount_fen < 0) = (kind = 'payout')),
  balance_fen bigint not null check (balance_fen >= 0),
  claim_id uuid references support.claims,
  by_client text not null,
  at timestamptz not null,
  check ((claim_id is null) = (kind = 'deposit')),
  primary key (pool_id, seq)
);
-- A claim is paid once.
create unique index entries_payout on support.entries (claim_id) where kind = 'payout';

grant usage on schema support to jinqiao_app;
grant select, insert on support.pools, support.filings, support.claims, support.reviews, support.entries to jinqiao_app;
alter table support.pools enable row level security;
create policy pools_read on support.pools for select to jinqiao_app using (
  access.caller('role') in ('operator', 'regulator', 'auditor', 'institution', 'system'));
create policy pools_open on support.pools for insert to jinqiao_app with check (access.caller('role') = 'operator');
create policy entries_read on support.entries for select to jinqiao_app using (
  access.caller('role') in ('operator', 'regulator', 'auditor', 'system'));
create policy entries_add on support.entries for insert to jinqiao_app with check (access.caller('role') = 'operator');
alter table support.entries enable row level security;
do $$
declare t text;
begin
  foreach t in array array['filings', 'claims', 'reviews'] loop
    execute format('alter table support.%I enable row level security', t);
    execute format($p$create policy reach on support.%I for select to jinqiao_app using (
      access.caller('role') in ('operator', 'system') or institution_no::text = access.caller('institution'))$p$, t);
    execute format($p$create policy make on support.%I for insert to jinqiao_app with check (%s)$p$, t,
      case when t = 'reviews' then $c$access.caller('role') = 'operator'$c$ else $c$institution_no::text = access.caller('institution')$c$ end);
  end loop;
end $$;
