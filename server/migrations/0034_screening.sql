-- Enterprises that authorised an institution to see whether a product of its suits them, and what came of it. Kept no longer than the authorisation allows.
create table marketplace.screened (
  subject_id text not null,
  institution_no integer not null,
  product_id uuid not null,
  product_version integer not null,
  subject_name text not null,
  verdict text not null check (verdict in ('suits', 'does-not-suit', 'cannot-be-told')),
  authorisation_id uuid not null,
  disclosure_id uuid not null,
  screened_at timestamptz not null,
  forget_at timestamptz not null,
  primary key (subject_id, institution_no, product_id)
);
create index screened_list on marketplace.screened (institution_no, product_id, screened_at, subject_id);
create index screened_authorisation on marketplace.screened (authorisation_id);
create index screened_forget on marketplace.screened (forget_at);

-- An institution asks an enterprise that was found to suit to apply. Not again before the enterprise has answered or the invitation is over.
create table marketplace.invitations (
  subject_id text not null,
  invitation_id uuid not null,
  institution_no integer not null,
  product_id uuid not null,
  note text,
  invited_at timestamptz not null,
  invited_by text not null,
  ends_at timestamptz not null,
  declined_at timestamptz,
  primary key (subject_id, invitation_id)
);
create index invitations_product on marketplace.invitations (institution_no, product_id, subject_id, invited_at);

grant select, insert, delete on marketplace.screened to jinqiao_app;
grant update (product_version, subject_name, verdict, authorisation_id, disclosure_id, screened_at, forget_at) on marketplace.screened to jinqiao_app;
grant select, insert on marketplace.invitations to jinqiao_app;
grant update (declined_at) on marketplace.invitations to jinqiao_app;
alter table marketplace.screened enable row level security;
alter table marketplace.invitations enable row level security;
create policy screened_own on marketplace.screened to jinqiao_app using (
  institution_no::text = access.caller('institution') or access.caller('role') = 'system');
create policy invitations_sides on marketplace.invitations to jinqiao_app using (
  institution_no::text = access.caller('institution') or subject_id = access.caller('subject'));
