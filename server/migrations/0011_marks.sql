-- Marks on records: that a record is disputed, must not be disclosed, or is repaired. They lie beside the facts, so that the
-- version a provider delivered stays as it was. A mark is never deleted or changed; it only gets an end.
create table records.marks (
  subject_id text not null,
  item_no smallint not null,
  record_key text not null,
  -- Whose version of the record it is on.
  provider_no integer not null,
  kind text not null check (kind in ('disputed', 'withheld', 'repaired')),
  -- What it was put there for: the number of an objection or a repair, or 'expired'.
  reference text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (subject_id, item_no, record_key, provider_no, kind, reference, since)
);
-- The nightly job looks again at what it has expired.
create index marks_expired on records.marks (subject_id, item_no, record_key) where reference = 'expired' and until is null;

grant select, insert on records.marks to jinqiao_app;
grant update (until) on records.marks to jinqiao_app;

alter table records.marks enable row level security;
create policy marks_reach on records.marks for select to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or subject_id = current_setting('jinqiao.subject', true)
  or provider_no::text = current_setting('jinqiao.provider', true)
);
-- An enterprise can say that it disputes its own record, and take that back; all else is for the provider and the operator.
create policy marks_put on records.marks for insert to jinqiao_app with check (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or kind = 'disputed' and subject_id = current_setting('jinqiao.subject', true)
  or provider_no::text = current_setting('jinqiao.provider', true)
);
create policy marks_end on records.marks for update to jinqiao_app using (
  current_setting('jinqiao.role', true) in ('operator', 'system')
  or kind = 'disputed' and subject_id = current_setting('jinqiao.subject', true)
  or provider_no::text = current_setting('jinqiao.provider', true)
);

-- The last day on which a penalty or listing may be published: what the provider says, but never later than its class allows from the
-- day of the decision (3 months, 1 year, 3 years; without a class the longest of them). The list of dishonest debtors (item 11)
-- is kept by the courts' own rules, so there only the delivered day counts. Days are compared as texts: a text like 2026-02-30, which
-- no calendar has, still lies between the last of February and the first of March. Null where nothing can be said.
-- Example: decided 2025-11-30, minor -> 2026-02-30.
create function records.publication_end(item_no smallint, body jsonb) returns text language sql immutable parallel safe as $$
  select least(
    case when body->>'maxPublishUntil' ~ '^\d{4}-\d\d-\d\d$' then body->>'maxPublishUntil' end collate "C",
    case
      when item_no = 11 or body->>'decidedOn' !~ '^\d{4}-\d\d-\d\d$' then null
      when body->>'severityClass' = 'minor' and substr(body->>'decidedOn', 6, 2) <= '09'
        then substr(body->>'decidedOn', 1, 5) || lpad((substr(body->>'decidedOn', 6, 2)::integer + 3)::text, 2, '0') || substr(body->>'decidedOn', 8)
      when body->>'severityClass' = 'minor'
        then lpad((substr(body->>'decidedOn', 1, 4)::integer + 1)::text, 4, '0') || '-0' || (substr(body->>'decidedOn', 6, 2)::integer - 9) || substr(body->>'decidedOn', 8)
      when body->>'severityClass' = 'ordinary' then lpad((substr(body->>'decidedOn', 1, 4)::integer + 1)::text, 4, '0') || substr(body->>'decidedOn', 5)
      else lpad((substr(body->>'decidedOn', 1, 4)::integer + 3)::text, 4, '0') || substr(body->>'decidedOn', 5)
    end collate "C"
  )
$$;
-- Only items whose records are published for a time: few rows of all.
create index facts_publication on records.facts (records.publication_end(item_no, body), subject_id, item_no, record_key, provider_no)
  where item_no in (7, 11, 12, 13) and status = 'a';

-- Row security would keep PostgreSQL from using that index, since it trusts no function on the body not to leak rows. The platform and the
-- operator may see every record anyway and read through this view; anybody else finds it empty. Newest versions only.
create view records.publications as
  select f.subject_id, f.item_no, f.record_key, f.provider_no, records.publication_end(f.item_no, f.body) as ends_on
  from records.facts f
  where f.item_no in (7, 11, 12, 13) and f.status = 'a' and current_setting('jinqiao.role', true) in ('operator', 'system')
    and not exists (select from records.facts n where n.subject_id = f.subject_id and n.item_no = f.item_no
      and n.record_key = f.record_key and n.provider_no = f.provider_no and n.recorded_at > f.recorded_at);
grant select on records.publications to jinqiao_app;
