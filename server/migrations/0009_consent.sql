create schema consent;

-- Authorisations (授权): what events have made of each. Terms are kept in the form of RFC 9396 authorization_details.
create table consent.authorisations (
  subject_id text not null,
  authorisation_id uuid not null,
  institution_no integer not null,
  purpose text not null,
  -- What somebody's act made of it; that it is expired or used up follows from the time and from the uses.
  state text not null check (state in ('draft', 'awaiting', 'active', 'paused', 'revoked', 'refused')),
  -- 0 until it is granted.
  version integer not null,
  asked jsonb,
  granted jsonb,
  -- SHA-256, in hex, of the signed document of the version that holds.
  digest text,
  renews uuid,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  -- Of what was granted, or asked as long as nothing was.
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  event_count integer not null,
  primary key (subject_id, authorisation_id)
);
create index authorisations_id on consent.authorisations (authorisation_id);
create index authorisations_institution on consent.authorisations (institution_no, opened_at, authorisation_id);
create index authorisations_opened on consent.authorisations (opened_at, authorisation_id);

-- All that ever happened to an authorisation, never changed.
create table consent.events (
  subject_id text not null,
  authorisation_id uuid not null,
  seq integer not null,
  institution_no integer not null,
  kind text not null,
  at timestamptz not null,
  client_id text not null,
  role text not null,
  body jsonb not null,
  primary key (subject_id, authorisation_id, seq)
);
create index events_institution on consent.events (institution_no, at, authorisation_id, seq);
-- How many were granted in a month.
create index events_granted on consent.events (at) where kind = 'granted';

-- Each version that was granted, as it was signed.
create table consent.versions (
  subject_id text not null,
  authorisation_id uuid not null,
  version integer not null,
  institution_no integer not null,
  document jsonb not null,
  digest text not null,
  -- The document as a compact JWS of this node.
  jws text not null,
  -- The subject's own signature, where a person gave it: his passkey's assertion over the digest, with the key that checks it.
  subject_signature jsonb,
  granted_at timestamptz not null,
  primary key (subject_id, authorisation_id, version)
);

-- The counter of each authorisation, with all that must hold at the moment of counting: a revocation, an amendment and a use
-- change the same row, so they come one after the other.
create table consent.uses (
  subject_id text not null,
  authorisation_id uuid not null,
  institution_no integer not null,
  open boolean not null,
  version integer not null,
  max_total integer not null,
  max_per_day integer not null,
  retention_days integer not null,
  used_total integer not null default 0,
  -- The day in China of the last use, and how often it was used on it.
  used_day date,
  used_today integer not null default 0,
  first_case_no text,
  last_used_at timestamptz,
  primary key (subject_id, authorisation_id)
);

-- What recipients declare to have deleted; each receipt is signed by this node.
create table consent.deletions (
  subject_id text not null,
  authorisation_id uuid not null,
  deletion_id uuid not null,
  reported_at timestamptz not null,
  institution_no integer not null,
  deleted_at timestamptz not null,
  reported_by text not null,
  note text,
  receipt text not null,
  primary key (subject_id, authorisation_id, deletion_id)
);

-- Retention that ended without a receipt (到期未回报删除); closed by the receipt that comes late.
create table consent.findings (
  subject_id text not null,
  authorisation_id uuid not null,
  due_at timestamptz not null,
  institution_no integer not null,
  found_at timestamptz not null,
  closed_at timestamptz,
  primary key (subject_id, authorisation_id, due_at)
);
-- What retention has yet to end for.
create index uses_last on consent.uses (last_used_at) where last_used_at is not null;
create index findings_open on consent.findings (institution_no, found_at) where closed_at is null;
create index findings_due on consent.findings (due_at, authorisation_id);

-- Where a code leads, and that the subject is known, and where it is: all that an institution learns before it is authorised.
create view consent.known_subjects as
  select subject_id as code, subject_id, coalesce(division_code, '') as division_code from subjects.subjects
  where merged_into is null and current_setting('jinqiao.role', true) in ('institution', 'subject', 'operator', 'system')
  union all
  select a.code, a.subject_id, coalesce(s.division_code, '') from subjects.aliases a join subjects.subjects s on s.subject_id = a.subject_id
  where a.kind = 'unified-code' and a.code <> a.subject_id
    and current_setting('jinqiao.role', true) in ('institution', 'subject', 'operator', 'system');

grant usage on schema consent to jinqiao_app;
grant select on consent.known_subjects to jinqiao_app;
grant select, insert on consent.authorisations, consent.events, consent.versions, consent.uses, consent.deletions, consent.findings to jinqiao_app;
grant update (state, version, asked, granted, digest, purpose, renews, updated_at, valid_from, valid_to, event_count) on consent.authorisations to jinqiao_app;
grant update (open, version, max_total, max_per_day, retention_days, used_total, used_day, used_today, first_case_no, last_used_at)
  on consent.uses to jinqiao_app;
grant update (closed_at) on consent.findings to jinqiao_app;

-- Whoever is a party reaches it, and the operator. What an institution only drafts is its own.
do $$
declare
  t text;
  sent text;
begin
  foreach t in array array['authorisations', 'events', 'versions', 'uses', 'deletions', 'findings'] loop
    sent := case t when 'authorisations' then $c$state <> 'draft'$c$ when 'events' then $c$kind <> 'drafted'$c$ else 'true' end;
    execute format('alter table consent.%I enable row level security', t);
    execute format($p$create policy reach on consent.%I to jinqiao_app using (
      institution_no::text = current_setting('jinqiao.institution', true)
      or %s and (
        subject_id = current_setting('jinqiao.subject', true)
        or current_setting('jinqiao.role', true) in ('operator', 'system')
      ))$p$, t, sent);
  end loop;
end $$;
-- Whoever supervises sees which deletions are missing, and nothing else of an authorisation.
create policy supervise on consent.findings for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('auditor', 'regulator'));
