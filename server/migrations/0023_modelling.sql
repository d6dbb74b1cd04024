create schema modelling;

-- Whom an institution may take into a study: who authorised it and has not taken that back. With the reader's rights.
create view modelling.authorised with (security_invoker = true) as
  select institution_no, subject_id from consent.authorisations where version > 0 and state <> 'revoked';

-- A study: labels, from which a training set is built once, on which cards are fitted. Null is the platform's own.
create table modelling.studies (
  study_id uuid primary key,
  institution_no integer,
  name text not null,
  -- What "bad" means here, as whoever brings the labels states it.
  bad_definition text not null,
  state text not null check (state in ('open', 'building', 'ready', 'unfit')),
  opened_by text not null,
  opened_at timestamptz not null,
  built_at timestamptz,
  -- How far the building has come, of the labels.
  done integer not null default 0,
  -- What was found while building: who was left out and why, columns that may encode the outcome; why it is unfit.
  findings jsonb
);
create index studies_opened on modelling.studies (opened_at, study_id);

-- What became of an enterprise that was judged on a day. Null: it was rejected, so nobody knows.
create table modelling.labels (
  study_id uuid not null references modelling.studies on delete cascade,
  institution_no integer,
  subject_id text not null,
  judged_on date not null,
  bad boolean,
  primary key (study_id, subject_id, judged_on)
);
create index labels_subject on modelling.labels (subject_id);

-- The training set: indicators of each enterprise as they were known on its day. Only the platform itself ever reads it.
create table modelling.tables (
  study_id uuid primary key references modelling.studies on delete cascade,
  body bytea not null
);

-- A card fitted on a study, as it was asked for, and the report on it.
create table modelling.fits (
  fit_id uuid primary key,
  study_id uuid not null references modelling.studies on delete cascade,
  institution_no integer,
  state text not null check (state in ('fitting', 'fitted', 'refused')),
  asked jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null,
  card text,
  report jsonb
);
create index fits_study on modelling.fits (study_id, asked_at);

grant usage on schema modelling to jinqiao_app;
grant select on modelling.authorised to jinqiao_app;
grant select, insert, delete on modelling.studies to jinqiao_app;
grant update (state, built_at, done, findings) on modelling.studies to jinqiao_app;
grant select, insert, delete on modelling.labels, modelling.tables to jinqiao_app;
grant select, insert on modelling.fits to jinqiao_app;
grant update (state, card, report) on modelling.fits to jinqiao_app;

-- Whose a study is: an institution's own, or the platform's.
create function modelling.is_own(institution integer) returns boolean stable language sql as $$
  select case current_setting('jinqiao.role', true)
    when 'operator' then institution is null
    when 'institution' then institution = nullif(current_setting('jinqiao.institution', true), '')::integer
    when 'system' then true
    else false end
$$;
grant execute on function modelling.is_own to jinqiao_app;

alter table modelling.studies enable row level security;
create policy studies_own on modelling.studies to jinqiao_app using (modelling.is_own(institution_no));
-- That its records were used is the enterprise's to know, and in which study of whom.
create policy studies_used on modelling.studies for select to jinqiao_app using (
  exists (select from modelling.labels l where l.study_id = studies.study_id and l.subject_id = current_setting('jinqiao.subject', true))
);
alter table modelling.labels enable row level security;
create policy labels_own on modelling.labels to jinqiao_app using (modelling.is_own(institution_no));
create policy labels_used on modelling.labels for select to jinqiao_app using (subject_id = current_setting('jinqiao.subject', true));
alter table modelling.tables enable row level security;
create policy tables_platform on modelling.tables to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
alter table modelling.fits enable row level security;
create policy fits_own on modelling.fits to jinqiao_app using (modelling.is_own(institution_no));
