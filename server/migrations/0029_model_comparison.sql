-- Loans whose outcome is known beside what each model said of the enterprise before the day of the grant: of the model that counted then its
-- score, of those on trial theirs. For the platform itself, which lets only sums of it out.
create view loans.scored as
  select l.subject_id, l.institution_no, l.contract_no, l.granted_on, l.bad, s.model_id, s.score, s.grade
  from (
    select v.subject_id, v.institution_no, v.contract_no, min(n.granted_on) as granted_on,
      case when bool_or((v.overdue_days >= 60 or v.state = 'written-off') and v.as_on <= n.granted_on + interval '12 months') then true
           when max(v.as_on) >= (min(n.granted_on) + interval '12 months')::date or bool_or(v.state = 'settled') then false end as bad
    from loans.versions v
    join (select distinct on (subject_id, institution_no, contract_no) subject_id, institution_no, contract_no, granted_on, state
          from loans.versions order by subject_id, institution_no, contract_no, as_on desc, version desc) n
      using (subject_id, institution_no, contract_no)
    where n.state <> 'cancelled' group by 1, 2, 3
  ) l
  cross join lateral (
    select distinct on (b.model_id) b.model_id, b.score, b.grade, b.shadow, b.as_of = b.counted_at as counted
    from (
      select e.*, max(e.as_of) filter (where not e.shadow) over () as counted_at from evaluation.scores e
      where e.subject_id = l.subject_id and e.as_of < (l.granted_on::timestamp at time zone 'Asia/Shanghai')
    ) b order by b.model_id, b.as_of desc
  ) s
  where l.bad is not null and (s.shadow or s.counted) and access.caller('role') = 'system';
grant select on loans.scored to jinqiao_app;

-- Observed against expected default is watched too, by how many standard deviations they lie apart.
alter table evaluation.bands drop constraint bands_kind_check;
alter table evaluation.bands add constraint bands_kind_check check (kind in ('missing', 'characteristic', 'score', 'calibration'));
insert into evaluation.bands values ('calibration', 1.96, 2.58);
