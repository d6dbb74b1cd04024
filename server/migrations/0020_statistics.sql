create schema statistics;

-- What the platform shows of itself to the public: numbers only, over everything, whoever asks. A view runs with its owner's rights, so
-- row security of the tables behind it does not hide the rest.
create view statistics.counted as
select (select count(*) from institutions.providers) as providers,
       (select count(*) from institutions.institutions
        where state = 'admitted' and admitted_until >= (now() at time zone 'Asia/Shanghai')::date) as institutions,
       (select count(*) from subjects.subjects where merged_into is null) as subjects,
       (select coalesce(sum(changes), 0)::bigint from records.streams) as facts,
       (select count(*) from consent.authorisations where state = 'active' and valid_to > now()) as authorisations,
       (select coalesce(max(size), 0) from audit.checkpoints) as disclosures;

-- The last count. Counting millions takes a while, so it is done once a minute and not for each who looks.
create table statistics.overviews (
  only_one boolean primary key default true check (only_one),
  counted_at timestamptz not null,
  providers bigint not null,
  institutions bigint not null,
  subjects bigint not null,
  facts bigint not null,
  authorisations bigint not null,
  disclosures bigint not null
);

grant usage on schema statistics to jinqiao_app;
grant select on statistics.counted to jinqiao_app;
grant select, insert, update on statistics.overviews to jinqiao_app;

alter table statistics.overviews enable row level security;
create policy overviews_read on statistics.overviews for select to jinqiao_app using (true);
create policy overviews_count on statistics.overviews for insert to jinqiao_app with check (current_setting('jinqiao.role', true) = 'system');
create policy overviews_recount on statistics.overviews for update to jinqiao_app using (current_setting('jinqiao.role', true) = 'system');
