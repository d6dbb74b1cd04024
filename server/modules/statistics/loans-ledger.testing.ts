import { between, chance, pick, seeded } from '../../../sandbox/seeded.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { system } from '../../kernel/pure/principal.ts';
import type { World } from '../../testing/world.ts';

type Given = {
  readonly seed: number;
  readonly loans: number;
  readonly subjects: number;
  readonly institutions: readonly number[];
};

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2024-01-01');
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * A random ledger: loans of two years with several versions, some of which correct a past day, some cancelled, some reported by two institutions,
 * some syndicated. Small numbers, so that groups of few enterprises, double reports and ties are common.
 */
export async function fillLedger(world: World, { seed, loans, subjects, institutions }: Given): Promise<void> {
  const rng = seeded(seed, 0, 'ledger');
  const rows: object[] = [];
  for (let loan = 0; loan < loans; loan++) {
    const subject = between(rng, 0, subjects - 1);
    const granted = FIRST + between(rng, 0, 700) * DAY_MS;
    const grantedFen = between(rng, 1, 120) * 10_000_000;
    const syndicate = chance(rng, 0.1) ? `S${loan}` : null;
    const reporters = chance(rng, 0.2) ? institutions.slice(0, 2) : [pick(rng, institutions)];
    for (const institution of reporters) {
      let asOn = granted;
      let recorded = granted + between(rng, 1, 20) * DAY_MS;
      for (let version = 1, last = between(rng, 1, 5); version <= last; version++) {
        const drawn = Math.round(grantedFen * pick(rng, [0, 0.5, 1]));
        rows.push({
          // The first two characters say what it is in law: 92 is an individual business.
          s: `${subject % 5 === 0 ? '92' : '91'}330100L${String(subject).padStart(9, '0')}`,
          i: institution,
          c: `C${loan}`,
          v: version,
          r: new Date(recorded).toISOString(),
          y: syndicate,
          k: pick(rng, ['working-capital', 'fixed-asset', 'revolving']),
          g: pick(rng, ['credit', 'mortgage', 'guaranteed']),
          d: day(granted),
          a: grantedFen,
          w: drawn,
          b: chance(rng, 0.3) ? 0 : drawn,
          p: between(rng, 30_000, 80_000),
          o: chance(rng, 0.6) ? between(rng, 80_000, 90_000) : null,
          t: pick(rng, [6, 12, 36, 120]),
          f: chance(rng, 0.3) ? 'pbc' : null,
          x: version === last && chance(rng, 0.1) ? 'cancelled' : chance(rng, 0.1) ? 'settled' : 'outstanding',
          n: day(asOn),
          l: ['330100', '330200', '330106', '110101', ''][subject % 5],
          z: ['small', 'micro', 'medium', 'large'][subject % 4],
          q: ['A', 'C', 'F'][subject % 3],
        });
        // Most go on to a later day, some correct the day before.
        if (chance(rng, 0.7)) asOn += between(rng, 1, 90) * DAY_MS;
        recorded = Math.max(recorded, asOn) + between(rng, 0, 15) * DAY_MS;
      }
    }
  }
  await world.database.transaction(system, (tx) =>
    tx.run(sql`insert into loans.versions (subject_id, institution_no, contract_no, version, recorded_at, recorded_by, report_id, case_no,
        syndicate_no, kind, guarantee, granted_on, granted_fen, drawn_fen, balance_fen, rate_ppm, cost_ppm, term_months, first_loan, state,
        overdue_days, overdue_fen, as_on, division_code, industry_section, size)
      select s, i, c, v, r, 'test', gen_random_uuid(), c, y, k, g, d, a, w, b, p, o, t, f, x, 0, 0, n, l, q, z
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (s text, i integer, c text, v integer, r timestamptz, y text, k text, g text,
        d date, a bigint, w bigint, b bigint, p integer, o integer, t smallint, f text, x text, n date, l text, z text, q text)`),
  );
}
