import type { BenchServer } from '../bench-server.ts';
import { numericCode } from '../records/numeric-code.ts';

export const LOANS = 200_000;
export const VERSIONS = 3;
/** Five loans each. */
const ENTERPRISES = 40_000;

/** Whose loan is the `n`-th. */
export const codeOf = (n: number) => numericCode(n % ENTERPRISES);

/** A ledger as some banks report it: each loan granted in one of two years, and reported three times in the year after with less of it left; some went bad. */
export async function fillLedger({ admin }: BenchServer, bankNos: readonly number[]): Promise<void> {
  const codes = Array.from({ length: ENTERPRISES }, (_, n) => numericCode(n));
  await admin.query(
    `insert into subjects.subjects (subject_id, kind, division_code, first_seen_at, updated_at)
     select s, 'enterprise', '3301' || lpad((n % 20)::text, 2, '0'), now(), now() from unnest($1::text[]) with ordinality as c (s, n)`,
    [codes],
  );
  await admin.query(
    `insert into loans.versions (subject_id, institution_no, contract_no, version, recorded_at, recorded_by, report_id, case_no, kind, guarantee,
       granted_on, granted_fen, drawn_fen, balance_fen, rate_ppm, term_months, state, overdue_days, overdue_fen, as_on, division_code,
       industry_section, size)
     select c.code, b.bank, 'C-' || n, v, granted + v * interval '4 months', 'bench', gen_random_uuid(),
       'K-' || n, 'working-capital', case n % 3 when 0 then 'credit' else 'mortgage' end, granted, 100000000, 100000000, 100000000 - v * 20000000,
       35000 + n % 20000, 12 + n % 24, 'outstanding', late, late * 1000, (granted + v * interval '4 months')::date, '3301' || lpad((n % 20)::text, 2, '0'), 'C',
       case n % 3 when 0 then 'small' else 'micro' end
     from (select n, date '2023-10-01' + (n % 700) as granted, case n % 25 when 0 then 75 else 0 end as late from generate_series(0, $4::integer - 1) as n) as l
     join unnest($1::text[]) with ordinality as c (code, at) on c.at = 1 + n % $2::integer
     join unnest($3::integer[]) with ordinality as b (bank, at) on b.at = 1 + n / $2::integer % cardinality($3::integer[])
     cross join generate_series(1, $5::integer) as v`,
    [codes, ENTERPRISES, [...bankNos], LOANS, VERSIONS],
  );
  await admin.query('vacuum analyze loans.versions, subjects.subjects');
}

/** What two models said of every enterprise, one that counts and one on trial, twice a year since before the first loan. */
export async function fillScores({ admin }: BenchServer): Promise<readonly [counting: string, trial: string]> {
  const models = ['bench-counting', 'bench-trial'] as const;
  await admin.query(
    `insert into evaluation.scores (subject_id, model_id, as_of, shadow, score, grade, coverage, feature_set, features_digest)
     select s.subject_id, m.model, d.at, m.model = $2, 400 + hashtext(s.subject_id || m.model || d.at::text) % 200, 'A', 900, '', ''
     from subjects.subjects s cross join unnest(array[$1, $2]) as m (model)
     cross join generate_series(timestamptz '2023-06-01', '2025-06-01', interval '6 months') as d (at)`,
    [...models],
  );
  await admin.query('vacuum analyze evaluation.scores');
  return models;
}

/**
 * The case of each loan with the use of data it was opened for, and of each bank some more that nothing came of.
 * @returns how many cases there are.
 */
export async function fillCases({ admin }: BenchServer): Promise<number> {
  await admin.query(
    `create temporary table uses as
     select subject_id, institution_no, case_no, granted_on - 10 as on_day from loans.versions where version = 1
     union all select subject_id, institution_no, 'S-' || contract_no, granted_on - 10 from loans.versions
     where version = 1 and hashtext(contract_no) % 100 = 0`,
  );
  await admin.query(
    `insert into query.cases (subject_id, institution_no, case_no, kind, opened_at, opened_by, closed_at)
     select subject_id, institution_no, case_no, 'loan', on_day, 'bench', case when case_no like 'K-%' then on_day + 20 end from uses`,
  );
  await admin.query(
    `insert into audit.disclosures (subject_id, disclosure_id, request_id, at, institution_no, client_id, provider_nos, operation, case_no, items,
       request_digest, rule_version, salt)
     select subject_id, gen_random_uuid(), 'bench', on_day + interval '1 day', institution_no, 'bench', '{}', 'query.ask', case_no, '[]', '', '',
       decode(repeat('00', 32), 'hex') from uses`,
  );
  await admin.query('vacuum analyze query.cases, audit.disclosures');
  const { rows } = await admin.query<{ count: number }>('select count(*)::integer as count from uses');
  return rows[0]!.count;
}

export type Given = { readonly code: string; readonly caseNo: string; readonly contractNo: string };

/** New loans of a bank, each of a case of its own that is open. */
export async function openCases({ admin }: BenchServer, bankNo: number, count: number): Promise<readonly Given[]> {
  const given = Array.from({ length: count }, (_, n) => ({ code: codeOf(n), caseNo: `N-${n}`, contractNo: `N-${n}` }));
  await admin.query(
    `insert into query.cases (subject_id, institution_no, case_no, kind, opened_at, opened_by)
     select s, $2, c, 'loan', now() - interval '400 days', 'bench' from unnest($1::text[], $3::text[]) as n (s, c)`,
    [given.map(({ code }) => code), bankNo, given.map(({ caseNo }) => caseNo)],
  );
  return given;
}
