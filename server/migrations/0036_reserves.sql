-- What an enterprise authorises beforehand, for a case that may never come: signed, without effect, and unknown to its institution until it is released.
alter table consent.authorisations drop constraint authorisations_state_check;
alter table consent.authorisations add constraint authorisations_state_check
  check (state in ('draft', 'awaiting', 'reserved', 'active', 'paused', 'revoked', 'refused', 'dropped'));

drop policy reach on consent.authorisations;
create policy reach on consent.authorisations to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true) and state not in ('reserved', 'dropped')
  or state <> 'draft' and (
    subject_id = current_setting('jinqiao.subject', true)
    or current_setting('jinqiao.role', true) in ('operator', 'system')
  ));
drop policy reach on consent.events;
create policy reach on consent.events to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true) and kind not in ('reserved', 'dropped')
  or kind <> 'drafted' and (
    subject_id = current_setting('jinqiao.subject', true)
    or current_setting('jinqiao.role', true) in ('operator', 'system')
  ));
drop policy reach on consent.versions;
create policy reach on consent.versions to jinqiao_app using (
  institution_no::text = current_setting('jinqiao.institution', true) and exists (
    select from consent.authorisations a where a.subject_id = versions.subject_id and a.authorisation_id = versions.authorisation_id
      and a.state not in ('reserved', 'dropped'))
  or subject_id = current_setting('jinqiao.subject', true)
  or current_setting('jinqiao.role', true) in ('operator', 'system'));

-- The products an enterprise named, in their order, to go to by itself where the institution stays silent. The institution does not see them.
create table marketplace.reserves (
  subject_id text not null,
  application_id uuid not null,
  rank smallint not null check (rank between 1 and 2),
  product_id uuid not null,
  -- Null where nothing was authorised along with it.
  authorisation_id uuid,
  primary key (subject_id, application_id, rank),
  unique (subject_id, application_id, product_id)
);
create index reserves_application on marketplace.reserves (application_id);
grant select, insert on marketplace.reserves to jinqiao_app;
grant update (application_id) on marketplace.reserves to jinqiao_app;
alter table marketplace.reserves enable row level security;
create policy reserves_own on marketplace.reserves to jinqiao_app using (
  subject_id = current_setting('jinqiao.subject', true) or current_setting('jinqiao.role', true) = 'system'
);
