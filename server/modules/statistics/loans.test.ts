import { afterAll, beforeAll, expect, test } from 'vitest';
import { between, seeded } from '../../../sandbox/seeded.ts';
import { anyone, system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, operator, regulator, type World } from '../../testing/world.ts';
import { fillLedger } from './loans-ledger.testing.ts';
import { loanFiguresOn } from './loan-figures.ts';
import { INCLUSIVE_FEN } from './loan-measures.ts';
import { countLoans, countStrata } from './loan-store.ts';
import { releaseLoans } from './release-loans.ts';
import { loanGroupings } from './model/loan-measure.ts';
import { LEAST_BORROWERS } from './model/publish-loans.ts';

type Figure = {
  readonly month: string;
  readonly measure: string;
  readonly key: string;
  readonly figure: number | null;
  readonly notPublished: boolean;
};
const DAY_MS = 86_400_000;
const NOW = new Date('2026-03-10T04:00:00Z');
let world: World;

beforeAll(async () => {
  world = await openWorld({ now: () => NOW });
  await fillLedger(world, { seed: 7, loans: 600, subjects: 200, institutions: [1, 2, 3] });
});
afterAll(() => world.close());

const asSystem = <R>(work: (tx: Parameters<typeof countLoans>[0]) => Promise<R>) => world.database.transaction(system, work);

const inOrder = <F extends { readonly measure: string; readonly key: string }>(figures: readonly F[]): F[] =>
  figures.toSorted((a, b) => (`${a.measure} ${a.key}` < `${b.measure} ${b.key}` ? -1 : 1));

/**
 * The same figures, written another way: every condition spelled out over the whole ledger, one question at a time, no windows, nothing shared with
 * what is tested.
 */
const oracle = (on: string, known: Date) => sql`
  with v as (select * from loans.versions where recorded_at <= ${known}),
  contract as (
    select subject_id, institution_no, contract_no, min(recorded_at) as at, max(version) as last from v group by 1, 2, 3),
  kept as (
    select v.*, c.at as first_at from v join contract c using (subject_id, institution_no, contract_no)
    where not exists (select from v w where w.subject_id = v.subject_id and w.institution_no = v.institution_no and w.contract_no = v.contract_no
      and w.version = c.last and w.state = 'cancelled') and v.as_on <= ${on}::date and v.granted_on <= ${on}::date),
  held as (
    select * from kept k where not exists (
      select from kept w where w.subject_id = k.subject_id and w.institution_no = k.institution_no and w.contract_no = k.contract_no
      and (w.as_on > k.as_on or w.as_on = k.as_on and w.version > k.version))),
  one as (
    select * from held h where not exists (
      select from held o where h.syndicate_no is null and o.syndicate_no is null and o.subject_id = h.subject_id and o.contract_no = h.contract_no
      and o.granted_on = h.granted_on and o.granted_fen = h.granted_fen and (o.first_at, o.institution_no) < (h.first_at, h.institution_no))),
  loan as (
    select o.*, (o.size = 'small' or o.size = 'micro' or left(o.subject_id, 2) = '92')
      and (select sum(x.granted_fen) from one x where x.subject_id = o.subject_id and x.institution_no = o.institution_no and x.state = 'outstanding')
        <= 1000000000 as inclusive,
      to_char(o.granted_on, 'YYYY-MM') = left(${on}, 7) as fresh from one o)
  select count(distinct case when balance_fen > 0 then subject_id end)::integer as households,
    sum(balance_fen)::float8 as balance,
    coalesce(sum(case when inclusive then balance_fen end), 0)::float8 as inclusive,
    sum(case when guarantee = 'credit' then balance_fen else 0 end)::float8 as credit,
    sum(granted_fen)::float8 as granted,
    count(distinct case when first_loan is not null then subject_id end)::integer as first,
    coalesce(sum(case when fresh then granted_fen end), 0)::float8 as fresh,
    coalesce(sum(case when fresh then granted_fen::numeric * rate_ppm end), 0)::float8 as rated,
    coalesce(sum(case when fresh and cost_ppm is not null then granted_fen::numeric * cost_ppm end), 0)::float8 as costed,
    sum(case when left(division_code, 4) = '3301' then balance_fen else 0 end)::float8 as hangzhou,
    sum(case when size = 'micro' then balance_fen else 0 end)::float8 as micro,
    sum(case when institution_no = 2 then balance_fen else 0 end)::float8 as second
  from loan`;

test('on any day, as known at any moment, the figures equal those of SQL written independently, corrections and double routings included', async () => {
  const rng = seeded(11, 0, 'days');
  let doubled = 0;
  for (let round = 0; round < 6; round++) {
    const at = Date.parse('2024-03-01') + between(rng, 0, 760) * DAY_MS;
    const on = new Date(at).toISOString().slice(0, 10);
    const known = new Date(at + between(rng, 0, 90) * DAY_MS);
    const [wanted] = await asSystem((tx) => tx.rows(oracle(on, known)));
    const cells = await asSystem((tx) => countLoans(tx, on, known, INCLUSIVE_FEN));
    const cell = (groupedBy: string, key = '') => cells.find((one) => one.groupedBy === groupedBy && one.key === key);
    const all = cell('all')!;
    expect({
      households: all.households,
      balance: all.balanceFen,
      inclusive: all.inclusiveBalanceFen,
      credit: all.creditBalanceFen,
      granted: all.grantedFen,
      first: all.firstHouseholds,
      fresh: all.newFen,
      rated: all.newRated,
      costed: all.costed,
      hangzhou: cell('city', '330100')?.balanceFen ?? 0,
      micro: cell('size', 'micro')?.balanceFen ?? 0,
      second: cell('institution', '2')?.balanceFen ?? 0,
    }).toEqual(wanted);
    const [{ routed } = { routed: 0 }] = await asSystem((tx) =>
      tx.rows<{ routed: number }>(
        sql`select sum(granted_fen)::float8 as routed from loans.newest where recorded_at <= ${known} and state <> 'cancelled'`,
      ),
    );
    if (routed > all.grantedFen) doubled++;
  }
  // That the ledger had what was to be counted once.
  expect(doubled).toBeGreaterThan(0);
});

test('the index of rates holds the mix of the year before: where every kind costs the same as then it is 100, whatever is lent', async () => {
  const strata = await asSystem((tx) => countStrata(tx, '2025-06-30', NOW, { from: '2024-01-01', to: '2024-12-31' }));
  const { rateIndex } = await import('./definitions/rate-index.ts');
  const index = (change: (one: (typeof strata)[number], at: number) => object) =>
    rateIndex.figure({
      cell: {} as never,
      earlier: undefined,
      strata: strata.map((one, at) => ({ ...one, ...change(one, at) })),
    });
  const mean = (one: (typeof strata)[number]) => one.baseRated / one.baseFen;
  expect(index((one, at) => ({ nowFen: at + 1, nowRated: (at + 1) * mean(one) }))).toBe(100);
  expect(index((one, at) => ({ nowFen: at + 1, nowRated: (at + 1) * mean(one) * 0.9 }))).toBe(90);
  expect(strata.filter(({ nowFen, baseFen }) => nowFen > 0 && baseFen > 0).length).toBeGreaterThan(3);
  const both = strata.filter(({ nowFen, baseFen }) => nowFen > 0 && baseFen > 0);
  const wanted =
    both.reduce((sum, { baseFen, nowRated, nowFen }) => sum + baseFen * (nowRated / nowFen), 0) /
    both.reduce((sum, { baseRated }) => sum + baseRated, 0);
  expect(index(() => ({}))).toBeCloseTo(wanted * 100, 3);
});

test('a release has 24 month ends as known on the sixteenth; a later correction changes none of it, and the next release all it concerns', async () => {
  const known = (who: typeof regulator, input: object) =>
    world.call<{ figures: Figure[] }>(who, 'statistics.show-loans-on', input);
  expect(await asSystem((tx) => releaseLoans(tx, NOW))).toBe(true);
  const shown = async () =>
    (await world.call<{ figures: Figure[]; knownAt: string }>(anyone, 'statistics.show-loans', {})).figures;
  const before = await shown();
  const { knownAt } = await world.call<{ knownAt: string }>(anyone, 'statistics.show-loans', {});
  expect(knownAt).toBe('2026-02-15T16:00:00.000Z');
  expect(new Set(before.map(({ month }) => month)).size).toBe(24);
  // As the release knew it, each month end is told as it was released, and as counting it again would tell it.
  for (const on of ['2024-02-29', '2025-05-31', '2026-01-31']) {
    const counted = await asSystem((tx) => loanFiguresOn(tx, on, new Date(knownAt)));
    for (const by of loanGroupings) {
      const { figures } = await known(regulator, { on, knownAt, by });
      const told = figures.map(({ measure, key, figure, notPublished }) => ({ measure, key, figure, withheld: notPublished }));
      const wanted = counted
        .filter(({ groupedBy }) => groupedBy === by)
        .map(({ measure, key, figure, withheld }) => ({ measure, key, figure, withheld }));
      expect(inOrder(told), `${on} by ${by}`).toEqual(inOrder(wanted));
    }
  }
  const moment = new Date(NOW.getTime() - 1000).toISOString();
  const was = await known(regulator, { on: '2025-05-31', knownAt: moment });
  await asSystem((tx) =>
    tx.run(sql`insert into loans.versions select subject_id, institution_no, contract_no, version + 100, ${NOW}::timestamptz, recorded_by, report_id, case_no,
        application_no, syndicate_no, kind, guarantee, granted_on, granted_fen, granted_fen, granted_fen, rate_ppm, cost_ppm, term_months, first_loan,
        'outstanding', 0, 0, as_on, division_code, industry_section, size
      from loans.newest where as_on <= '2025-05-31' and balance_fen = 0 limit 40`),
  );
  expect(await asSystem((tx) => releaseLoans(tx, NOW))).toBe(false);
  expect(await shown()).toEqual(before);
  expect(await known(regulator, { on: '2025-05-31', knownAt: moment })).toEqual(was);
  expect((await known(regulator, { on: '2025-05-31' })).figures).not.toEqual(was.figures);
  expect(await asSystem((tx) => releaseLoans(tx, new Date('2026-03-20T04:00:00Z')))).toBe(true);
  const balance = (figures: Figure[]) =>
    figures.find(({ measure, month }) => measure === 'loan-balance' && month === '2025-05')!.figure!;
  expect(balance(await shown())).toBeGreaterThan(balance(before));
});

test('no figure tells of one to nine enterprises, nor can one be had by taking what is shown from what is above it', async () => {
  const cells = await asSystem((tx) => countLoans(tx, '2024-02-29', NOW, INCLUSIVE_FEN));
  const shown = async (by: string) => {
    const { figures } = await world.call<{ figures: Figure[] }>(operator, 'statistics.show-loans-on', {
      on: '2024-02-29',
      by,
      measure: 'households',
    });
    return figures;
  };
  let few = 0;
  for (const by of ['province', 'city', 'section', 'size', 'institution', 'guarantee', 'kind']) {
    const hidden = (await shown(by)).filter(({ notPublished }) => notPublished).map(({ key }) => key);
    const counts = cells.filter(({ groupedBy }) => groupedBy === by);
    for (const { key, households } of counts)
      if (households > 0 && households < LEAST_BORROWERS) {
        few++;
        expect(hidden).toContain(key);
      }
    if (hidden.length === 0 || by === 'city') continue;
    const told = counts.filter(({ key, households }) => hidden.includes(key) && households > 0);
    expect(told.length, by).toBeGreaterThan(1);
    expect(
      told.reduce((sum, { households }) => sum + households, 0),
      by,
    ).toBeGreaterThanOrEqual(LEAST_BORROWERS);
  }
  expect(few).toBeGreaterThan(0);
});

test('open data are the figures everybody sees, one a line, with what is withheld left empty', async () => {
  const file = (await world.call<Buffer>(anyone, 'statistics.download-loans', { by: 'section' })).toString();
  const { figures } = await world.call<{ figures: Figure[] }>(anyone, 'statistics.show-loans', { by: 'section' });
  const lines = file.trim().split('\r\n').slice(1);
  const read = lines.map((line) => line.split(','));
  const oneOf = (cells: readonly string[]) => `${cells[0]} ${cells[1]} ${cells[6]} ${cells[8]} ${cells[9]}`;
  expect(read.map(oneOf)).toEqual(
    expect.arrayContaining(
      figures.map((one) => `${one.month} ${one.measure} ${one.key} ${one.figure ?? ''} ${one.notPublished ? 1 : 0}`),
    ),
  );
  expect(figures.some(({ notPublished }) => notPublished)).toBe(true);
  expect(read.filter((cells) => cells[9] === '1').every((cells) => cells[8] === '')).toBe(true);
});

test('whoever does not supervise gets no sums over loans, whatever he asks of the database', async () => {
  const cells = await world.database.transaction(anyone, (tx) => countLoans(tx, '2025-06-30', NOW, INCLUSIVE_FEN));
  expect(cells).toEqual([]);
  await expect(
    world.database.transaction(operator, (tx) => tx.rows(sql`select * from statistics.loans_on('2025-06-30', now(), 0)`)),
  ).rejects.toThrow(/permission denied/);
});
