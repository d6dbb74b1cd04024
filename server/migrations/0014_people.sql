-- People: who they are, as what they act, how they prove it. Secrets stand in tables of their own, which only the platform itself and the person reach.

create function access.caller(setting text) returns text language sql stable parallel safe as $$
  select nullif(current_setting('jinqiao.' || setting, true), '')
$$;

create table access.people (
  person_id uuid primary key,
  -- In lower case; what he types to sign in.
  login text not null unique check (login = lower(login) and length(login) between 3 and 64),
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  locked_at timestamptz,
  locked_by text
);

-- As what a person acts. Ended, never deleted: who was granted what by whom stays known.
create table access.memberships (
  membership_id uuid primary key,
  person_id uuid not null references access.people,
  role text not null check (role in ('operator', 'administrator', 'security', 'auditor', 'regulator', 'provider', 'institution', 'subject')),
  provider_no integer,
  institution_no integer,
  subject_id text,
  position text not null check (position in ('manager', 'owner', 'staff')),
  -- What an enterprise's owner lets this person do; others have none.
  mandate jsonb,
  granted_by text not null,
  granted_at timestamptz not null,
  -- The last day (in China) on which it holds.
  ends_on date,
  ended_at timestamptz,
  ended_by text,
  check ((role = 'provider') = (provider_no is not null)),
  check ((role = 'institution') = (institution_no is not null)),
  check ((role = 'subject') = (subject_id is not null)),
  check (case when role = 'subject' then position in ('owner', 'staff') when role in ('provider', 'institution', 'regulator') then position in ('manager', 'staff') else position = 'staff' end),
  check (mandate is null or position = 'staff' and role = 'subject'),
  check ((ended_at is null) = (ended_by is null))
);
-- 三员分立: of the platform's own offices a person holds one, whatever runs at the same time.
create unique index memberships_one_office on access.memberships (person_id)
  where role in ('operator', 'administrator', 'security', 'auditor') and ended_at is null;
-- Twice the same for the same organisation is once.
create unique index memberships_once on access.memberships (person_id, role, coalesce(provider_no, 0), coalesce(institution_no, 0), coalesce(subject_id, ''))
  where ended_at is null;
create index memberships_subject on access.memberships (subject_id) where subject_id is not null;
create index memberships_provider on access.memberships (provider_no) where provider_no is not null;
create index memberships_institution on access.memberships (institution_no) where institution_no is not null;
create index memberships_role on access.memberships (role) where ended_at is null;

-- Told once as a random token, of which only the digest is kept. A reset lets a person who lost his password or second factor set up new ones.
create table access.invitations (
  invitation_id uuid primary key,
  token_digest bytea not null unique,
  kind text not null check (kind in ('invitation', 'reset')),
  login text not null,
  person_id uuid references access.people,
  role text,
  provider_no integer references institutions.providers,
  institution_no integer references institutions.institutions,
  subject_id text,
  position text,
  ends_on date,
  -- A second factor offered to whoever holds the token, until he proves that his device has it.
  totp_sealed bytea,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'reset') = (role is null)),
  check ((kind = 'reset') = (person_id is not null))
);

create table access.passwords (
  person_id uuid primary key references access.people,
  -- argon2id in the PHC string format.
  hash text not null,
  changed_at timestamptz not null
);

-- The secret is sealed with a key of the data folder (AES-256-GCM). A pending one counts for nothing until a code of it was given.
create table access.totps (
  person_id uuid primary key references access.people,
  sealed bytea,
  pending bytea,
  -- The step of the last code taken: a code counts once.
  last_step bigint not null
);

create table access.passkeys (
  credential_id bytea primary key,
  person_id uuid not null references access.people,
  -- COSE (RFC 9052).
  public_key bytea not null,
  counter bigint not null,
  -- 'singleDevice' or 'multiDevice', and whether a copy is kept elsewhere (WebAuthn 6.1.3).
  device_type text not null,
  backed_up boolean not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  -- Set when its counter went back: there may be a copy of it.
  refused_at timestamptz
);
create index passkeys_person on access.passkeys (person_id);

create table access.recovery_codes (
  person_id uuid not null references access.people,
  code_digest bytea not null,
  used_at timestamptz,
  primary key (person_id, code_digest)
);

create table access.challenges (
  challenge_id uuid primary key,
  challenge text not null,
  purpose text not null check (purpose in ('add-passkey', 'sign-in')),
  person_id uuid,
  expires_at timestamptz not null
);
create index challenges_expiry on access.challenges (expires_at);

-- By the digest of what was typed, so that an unknown login and a known one are counted alike.
create table access.failed_sign_ins (
  login_digest bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

create table access.sessions (
  session_id uuid primary key,
  token_digest bytea not null unique,
  person_id uuid not null references access.people,
  membership_id uuid references access.memberships,
  proof text not null,
  opened_at timestamptz not null,
  second_factor_at timestamptz,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_person on access.sessions (person_id, opened_at desc);

grant select, insert on access.people, access.memberships, access.invitations, access.passwords, access.totps, access.passkeys,
  access.recovery_codes, access.challenges, access.failed_sign_ins, access.sessions to jinqiao_app;
grant update (locked_at, locked_by) on access.people to jinqiao_app;
grant update (ended_at, ended_by, ends_on, mandate) on access.memberships to jinqiao_app;
grant update (totp_sealed, used_at) on access.invitations to jinqiao_app;
grant update (hash, changed_at), delete on access.passwords to jinqiao_app;
grant update (sealed, pending, last_step), delete on access.totps to jinqiao_app;
grant update (counter, backed_up, last_used_at, refused_at), delete on access.passkeys to jinqiao_app;
grant update (used_at), delete on access.recovery_codes to jinqiao_app;
grant delete on access.challenges to jinqiao_app;
grant update (failures, last_at, blocked_until), delete on access.failed_sign_ins to jinqiao_app;
grant update (membership_id, second_factor_at, seen_at, ended_at), delete on access.sessions to jinqiao_app;

alter table access.people enable row level security;
alter table access.memberships enable row level security;
alter table access.invitations enable row level security;
alter table access.passwords enable row level security;
alter table access.totps enable row level security;
alter table access.passkeys enable row level security;
alter table access.recovery_codes enable row level security;
alter table access.challenges enable row level security;
alter table access.failed_sign_ins enable row level security;
alter table access.sessions enable row level security;

-- Of an organisation, its own people; of an enterprise also the operator, who decides contested claims.
create policy memberships_read on access.memberships for select to jinqiao_app using (
  access.caller('role') in ('security', 'auditor', 'system')
  or person_id::text = access.caller('person')
  or provider_no::text = access.caller('provider')
  or institution_no::text = access.caller('institution')
  or subject_id = access.caller('subject')
  or (role = 'subject' and access.caller('role') = 'operator')
);
-- Everybody else becomes a member by an invitation, which the platform itself carries out. An enterprise is claimed, and its owner appoints.
create policy memberships_add on access.memberships for insert to jinqiao_app with check (
  access.caller('role') = 'system'
  or (role = 'subject' and (
    access.caller('role') = 'operator'
    or (position = 'owner' and person_id::text = access.caller('person'))
    or (position = 'staff' and subject_id = access.caller('subject') and access.caller('position') = 'owner')
  ))
);
create policy memberships_change on access.memberships for update to jinqiao_app using (
  access.caller('role') in ('security', 'system')
  or (role = 'subject' and access.caller('role') = 'operator')
  or (access.caller('position') = 'manager' and (provider_no::text = access.caller('provider') or institution_no::text = access.caller('institution')))
  or (access.caller('position') = 'owner' and subject_id = access.caller('subject'))
);
create policy people_read on access.people for select to jinqiao_app using (
  access.caller('role') in ('security', 'auditor', 'system')
  or person_id::text = access.caller('person')
  or exists (select from access.memberships m where m.person_id = people.person_id)
);
create policy people_add on access.people for insert to jinqiao_app with check (access.caller('role') = 'system');
create policy people_change on access.people for update to jinqiao_app using (access.caller('role') in ('security', 'system'));
create policy invitations_read on access.invitations for select to jinqiao_app using (
  access.caller('role') in ('security', 'auditor', 'system')
  or (access.caller('position') = 'manager' and (provider_no::text = access.caller('provider') or institution_no::text = access.caller('institution')))
);
create policy invitations_add on access.invitations for insert to jinqiao_app with check (
  access.caller('role') in ('security', 'system')
  or (access.caller('position') = 'manager' and kind = 'reset')
  or (access.caller('position') = 'manager' and (provider_no::text = access.caller('provider') or institution_no::text = access.caller('institution')))
);
create policy invitations_change on access.invitations for update to jinqiao_app using (access.caller('role') = 'system');
create policy passwords_own on access.passwords to jinqiao_app using (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy totps_own on access.totps to jinqiao_app using (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy passkeys_own on access.passkeys to jinqiao_app using (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy recovery_codes_own on access.recovery_codes to jinqiao_app using (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy challenges_own on access.challenges to jinqiao_app using (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy failed_sign_ins_system on access.failed_sign_ins to jinqiao_app using (access.caller('role') = 'system');
create policy sessions_read on access.sessions for select to jinqiao_app using (
  access.caller('role') in ('security', 'auditor', 'system') or person_id::text = access.caller('person')
);
create policy sessions_add on access.sessions for insert to jinqiao_app with check (access.caller('role') = 'system' or person_id::text = access.caller('person'));
create policy sessions_change on access.sessions for update to jinqiao_app using (
  access.caller('role') in ('security', 'system') or person_id::text = access.caller('person')
);
create policy sessions_forget on access.sessions for delete to jinqiao_app using (access.caller('role') = 'system');
