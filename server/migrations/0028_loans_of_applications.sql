-- The loans of one report, by which applications come to their loans.
create index versions_report on loans.versions (report_id, contract_no);

-- An application that an institution says it granted has come to nothing as long as its loan is not reported: its case is closed with a reason, and
-- silent all the same.
create or replace view loans.silent_cases as
  select c.institution_no, c.case_no, c.subject_id, c.kind, c.opened_at, u.uses, u.first_used_at, u.last_used_at
  from query.cases c
  join lateral (
    select count(*)::integer as uses, min(d.at) as first_used_at, max(d.at) as last_used_at from audit.disclosures d
    where d.subject_id = c.subject_id and d.institution_no = c.institution_no and d.case_no = c.case_no
  ) u on u.uses > 0
  where c.kind <> 'customer-review'
    and (not (c.closed_at is not null and c.close_reason is not null) or exists (
      select from marketplace.applications a
      where a.subject_id = c.subject_id and a.institution_no = c.institution_no and a.case_no = c.case_no and a.state = 'granted'))
    and not exists (
      select from loans.versions v where v.subject_id = c.subject_id and v.institution_no = c.institution_no and v.case_no = c.case_no
      and not exists (select from loans.versions w where w.subject_id = v.subject_id and w.institution_no = v.institution_no
        and w.contract_no = v.contract_no and w.version > v.version) and v.state <> 'cancelled')
    and (access.caller('role') in ('operator', 'regulator', 'auditor', 'system') or c.institution_no::text = access.caller('institution'));
