-- The same as before, loan by loan in the order of the key, so that a page reads the loans that stand on it.
create or replace view loans.labels with (security_invoker = true) as
  select k.subject_id, k.institution_no, k.contract_no, n.granted_on, o.bad
  from loans.versions k
  cross join lateral (
    select l.granted_on, l.state from loans.versions l
    where l.subject_id = k.subject_id and l.institution_no = k.institution_no and l.contract_no = k.contract_no
    order by l.as_on desc, l.version desc limit 1
  ) n
  cross join lateral (
    select case
      when bool_or((v.overdue_days >= 60 or v.state = 'written-off') and v.as_on <= n.granted_on + interval '12 months') then true
      when max(v.as_on) >= (n.granted_on + interval '12 months')::date or bool_or(v.state = 'settled') then false
    end as bad
    from loans.versions v where v.subject_id = k.subject_id and v.institution_no = k.institution_no and v.contract_no = k.contract_no
  ) o
  where k.version = 1 and n.state <> 'cancelled';
