-- The indicators of some enterprises, drawn by chance, as they were known at the end of each of the last twelve months, so that a bank can be told
-- how many its conditions would have let in. What was known then does not change, so a month is put down once.
create table marketplace.past_features (
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  subject_id text not null,
  division_code text,
  industry_code text,
  industry_section text,
  figures jsonb not null,
  primary key (month, subject_id)
);
create table marketplace.past_months (
  month text primary key,
  enterprises integer not null,
  drawn integer not null
);
grant select, insert, delete on marketplace.past_features, marketplace.past_months to jinqiao_app;
alter table marketplace.past_features enable row level security;
alter table marketplace.past_months enable row level security;
create policy past_features_system on marketplace.past_features to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
create policy past_months_system on marketplace.past_months to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
