create schema reports;

-- Numbers of reports, each given once, and whose report it is: what the public check begins with.
create table reports.numbers (
  number text primary key check (number ~ '^JQ-[0-9]{8}-[0-9A-Z]{8}$'),
  subject_id text not null
);

-- Credit reports as they were made. What stands in one is never changed; when it may be kept no longer, it goes and its digest stays.
create table reports.reports (
  subject_id text not null,
  number text not null,
  kind text not null check (kind in ('own', 'institution')),
  -- Who made it: the institution in whose name; null where the enterprise made it for itself.
  institution_no integer,
  made_by text not null,
  made_at timestamptz not null,
  authorisation_id uuid,
  disclosure_id uuid,
  purpose text,
  case_no text,
  -- SHA-256, in hex, of the document in its canonical form (RFC 8785).
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Canonical JSON; null once it may be kept no longer.
  document text,
  expires_at timestamptz not null,
  primary key (subject_id, number),
  check ((kind = 'own') = (institution_no is null)),
  check ((kind = 'own') = (authorisation_id is null))
);
create index reports_institution on reports.reports (institution_no, made_at, number) where institution_no is not null;
create index reports_ending on reports.reports (expires_at) where document is not null;

-- A report drawn for people and signed, once for each language; every download of it has the same bytes.
create table reports.files (
  subject_id text not null,
  number text not null,
  language text not null check (language in ('zh', 'en')),
  institution_no integer,
  drawn_at timestamptz not null,
  -- SHA-256, in hex, of the signed file.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Subject of the certificate and its SHA-256 in hex: who signed.
  signed_by text not null,
  certificate text not null,
  bytes bytea,
  primary key (subject_id, number, language)
);

grant usage on schema reports to jinqiao_app;
grant insert on reports.numbers to jinqiao_app;
grant select, insert on reports.reports, reports.files to jinqiao_app;
grant update (document) on reports.reports to jinqiao_app;
grant update (bytes) on reports.files to jinqiao_app;

alter table reports.numbers enable row level security;
create policy numbers_give on reports.numbers for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) = 'institution' or subject_id = current_setting('jinqiao.subject', true)
);

-- A report is its maker's: an enterprise reads those it made for itself, and learns of an institution's by the log of uses.
alter table reports.reports enable row level security;
create policy reports_read on reports.reports for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system'
  or institution_no::text = current_setting('jinqiao.institution', true)
  or kind = 'own' and subject_id = current_setting('jinqiao.subject', true)
);
create policy reports_make on reports.reports for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true)
  or kind = 'own' and subject_id = current_setting('jinqiao.subject', true)
);
create policy reports_erase on reports.reports for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table reports.files enable row level security;
create policy files_read on reports.files for select to jinqiao_app using (
  current_setting('jinqiao.role', true) = 'system'
  or institution_no::text = current_setting('jinqiao.institution', true)
  or institution_no is null and subject_id = current_setting('jinqiao.subject', true)
);
create policy files_make on reports.files for insert to jinqiao_app with check (
  institution_no::text = current_setting('jinqiao.institution', true)
  or institution_no is null and subject_id = current_setting('jinqiao.subject', true)
);
create policy files_erase on reports.files for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');

-- What anybody who holds a report learns by its number: that it is one, when it was made, its digests, who signed, and whether it may still be
-- used. Nothing of the enterprise and nothing of its contents: this is the one door, and it opens for one number at a time.
create function reports.verify(wanted text) returns table (
  made_at timestamptz, digest text, expires_at timestamptz, revoked boolean, files jsonb
)
language sql stable security definer set search_path = pg_catalog as $$
  select r.made_at, r.digest, r.expires_at, coalesce(a.state = 'revoked', false),
    coalesce((select jsonb_agg(jsonb_build_object('language', f.language, 'digest', f.digest, 'signedBy', f.signed_by,
        'certificate', f.certificate, 'drawnAt', f.drawn_at) order by f.language)
      from reports.files f where f.subject_id = n.subject_id and f.number = n.number), '[]')
  from reports.numbers n
  join reports.reports r on r.subject_id = n.subject_id and r.number = n.number
  left join consent.authorisations a on a.subject_id = r.subject_id and a.authorisation_id = r.authorisation_id
  where n.number = wanted
$$;
revoke all on function reports.verify from public;
grant execute on function reports.verify to jinqiao_app;
