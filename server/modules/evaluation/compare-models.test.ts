import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rangeOf, sealCard, type Card } from '../../../scoring/index.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { auditor, openWorld, operator, regulator, type World } from '../../testing/world.ts';
import { recordLedger, type LedgerRow } from '../loans/index.ts';
import { codeOf } from './sample-history.testing.ts';

const RATED = 30;
const ENTERPRISES = 45;
const subjectIds = Array.from({ length: ENTERPRISES }, (_, at) => codeOf(at + 1));
const items = ['registration', 'tax-credit-ratings'];
const missing = { code: 'resource.not-found' };
const colleague = (one: Principal): Principal => ({ ...one, clientId: `${one.clientId}-colleague` });
let world: World;
let bank: Principal & { institutionNo: number };
let other: Principal & { institutionNo: number };
let champion: string;
let trial: string;

type Model = { name: string; leastCoverage: number; division: string | null; card: { id: string; card: Card } };
type Figures = { auc: number; ks: number };
type Side = { graded: number | null };
type Compared = {
  enterprises: number | null;
  first: Side;
  second: Side;
  gradedByBoth: number | null;
  agreement: number | null;
  gradeMoves: { from: string | null; to: string | null; enterprises: number | null }[];
  bands: { first: number; second: number }[] | null;
  bandIndex: number | null;
  loanOutcomes: { loans: number; bads: number; first: Figures; second: Figures } | null;
};
type Row = {
  grade: string | null;
  loans: number | null;
  bads: number | null;
  observed: number | null;
  calibrated: string | null;
};
const draft = async (who: Principal, input: object) =>
  (await world.call<{ modelId: string }>(who, 'evaluation.draft-model', input)).modelId;
const bring = async (who: Principal, modelId: string, ...acts: string[]) => {
  for (const act of acts) await world.call(act === 'approve' ? colleague(who) : who, 'evaluation.move-model', { modelId, act });
};
const otherwise = async (change: (model: Model) => void) => {
  const { model } = await world.call<{ model: Model }>(operator, 'evaluation.get-model', { modelId: champion });
  change(model);
  return { model };
};
const compare = (who: Principal, modelId: string, otherModelId: string) =>
  world.call<Compared>(who, 'evaluation.compare-models', { modelId, otherModelId });
const sum = (some: readonly { enterprises: number | null }[]) => some.reduce((total, one) => total + one.enterprises!, 0);

/** A model that foretells the same of everybody. */
const foretelling = (millionths: number) => (model: Model) => {
  const { least, most } = rangeOf(model.card.card);
  const pd = { from: least, millionths: Array.from({ length: most - least + 1 }, () => millionths) };
  const card = { ...model.card.card, pd };
  Object.assign(model, { name: `foretells-${millionths}`, leastCoverage: 0, card: sealCard(card) });
};

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(items, { divisionCode: '330000' });
  const deliver = (item: string, some: readonly string[], record: object) =>
    world.call(provider, 'collection.deliver-records', {
      item,
      deliveryKey: item,
      records: some.map((unifiedCode) => ({ unifiedCode, ...record })),
    });
  await deliver('registration', subjectIds, { name: '示例公司', establishedOn: '2015-01-01' });
  await deliver('tax-credit-ratings', subjectIds.slice(0, RATED), { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'comparing-bank', { items });
  other = await admittedBank(world, 'other-bank', { items });
  champion = await draft(operator, {});
  await bring(operator, champion, 'validate', 'submit', 'approve', 'try', 'promote');
  trial = await draft(operator, await otherwise(foretelling(10_000)));
  await bring(operator, trial, 'validate', 'submit', 'approve', 'try');
  await world.settle();
}, 60_000);
afterAll(() => world.close());

describe('two models', () => {
  test('answer on the same enterprises, and what they say of them adds up', async () => {
    const found = await compare(operator, champion, trial);
    expect(found).toMatchObject({ enterprises: ENTERPRISES, first: { graded: 0 }, second: { graded: ENTERPRISES } });
    expect(found).toMatchObject({ gradedByBoth: 0, agreement: null, bandIndex: 0, loanOutcomes: null });
    expect(sum(found.gradeMoves)).toBe(ENTERPRISES);
    expect(found.gradeMoves.every(({ from, to }) => from === null && to !== null)).toBe(true);
    for (const side of ['first', 'second'] as const)
      expect(found.bands!.reduce((total, band) => total + band[side], 0)).toBe(ENTERPRISES);
    const turned = await compare(auditor, trial, champion);
    expect(turned.gradeMoves.every(({ from, to }) => from !== null && to === null)).toBe(true);
  });

  test('of which one is the other agree in everything, whatever state they are in', async () => {
    const twin = await draft(operator, await otherwise((model) => foretelling(20_000)(model)));
    expect(await compare(regulator, twin, trial)).toMatchObject({ agreement: 1, bandIndex: 0, gradedByBoth: ENTERPRISES });
  });

  test('are held against each other only where both apply', async () => {
    const placed = async (division: string) =>
      draft(operator, await otherwise((model) => Object.assign(model, { name: `of-${division}`, division })));
    const [city, province, elsewhere] = [await placed('330100'), await placed('330000'), await placed('440000')];
    expect(await compare(operator, city, province)).toMatchObject({ enterprises: ENTERPRISES });
    for (const pair of [
      [city, elsewhere],
      [elsewhere, champion],
    ] as const)
      await expect(compare(operator, ...pair)).rejects.toMatchObject({ code: 'state.conflict' });
  });

  test('are compared by a bank only where it may read both, in tens, and of loans it is told nothing', async () => {
    const own = await draft(bank, await otherwise((model) => Object.assign(model, { name: 'own', leastCoverage: 0 })));
    const told = await compare(bank, own, champion);
    expect(told).toMatchObject({ enterprises: 50, loanOutcomes: null });
    for (const count of [told.first.graded, told.gradedByBoth, ...told.gradeMoves.map((move) => move.enterprises)])
      expect(count === null || (count >= 20 && count % 10 === 0)).toBe(true);
    // Thirty have one grade and fifteen another: either would give the other away.
    expect(told.gradeMoves).toEqual([]);
    await expect(compare(bank, own, trial)).rejects.toMatchObject(missing);
    await expect(compare(other, own, champion)).rejects.toMatchObject(missing);
    await expect(compare(operator, own, champion)).rejects.toMatchObject(missing);
  });
});

test('a bank looks how a model of its own does once it is on trial, and is told of nobody alone', async () => {
  const watch = (who: Principal, modelId: string) =>
    world.call<{ enterprises: number; score: number | null; characteristics: object[] }>(who, 'evaluation.watch-own-model', {
      modelId,
    });
  const own = await draft(bank, await otherwise((model) => Object.assign(model, { name: 'watched', leastCoverage: 0 })));
  await expect(watch(bank, own)).rejects.toMatchObject({ code: 'state.conflict' });
  await bring(bank, own, 'validate', 'submit', 'approve', 'try');
  expect(await watch(bank, own)).toMatchObject({ enterprises: 50, score: null, characteristics: [], gradeMoves: [] });
  for (const modelId of [champion, trial]) await expect(watch(bank, modelId)).rejects.toMatchObject(missing);
  await expect(watch(other, own)).rejects.toMatchObject(missing);
});

describe('what became of loans', () => {
  const loan = (at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
    subjectId: subjectIds[at]!,
    institutionNo: 1,
    contractNo: `C-${at}`,
    version: 1,
    recordedAt: '2026-02-01T00:00:00Z',
    caseNo: `K-${at}`,
    applicationNo: null,
    syndicateNo: null,
    loanKind: 'working-capital',
    guarantee: 'credit',
    grantedOn: '2025-01-10',
    grantedFen: 1_000_00,
    drawnFen: 1_000_00,
    balanceFen: 0,
    ratePpm: 43_500,
    costPpm: null,
    termMonths: 12,
    firstLoan: null,
    loanState: 'settled',
    overdueDays: 0,
    overdueFen: 0,
    asOn: '2026-01-31',
    divisionCode: '330100',
    industrySection: 'C',
    size: 'small',
    ...more,
  });
  /** A score as it was found before the grants. */
  const said = (modelId: string, at: number, score: number, grade: string, shadow: boolean, asOf = '2025-01-01T00:00:00Z') =>
    world.database.transaction(system, (tx) =>
      tx.run(sql`insert into evaluation.scores (subject_id, model_id, as_of, shadow, score, grade, coverage, feature_set, features_digest)
        values (${subjectIds[at]!}, ${modelId}, ${asOf}::timestamptz, ${shadow}, ${score}, ${grade}, 500, '', '')`),
    );
  const calibration = async (modelId: string) => {
    await world.call(operator, 'evaluation.monitor', { modelId });
    await world.settle();
    const { months } = await world.call<{ months: { month: string }[] }>(operator, 'evaluation.list-monitoring', { modelId });
    const { report } = await world.call<{ report: { calibration: Row[] } }>(regulator, 'evaluation.show-monitoring', {
      modelId,
      month: months[0]!.month,
    });
    return report.calibration;
  };

  beforeAll(async () => {
    const rows = Array.from({ length: 40 }, (_, at) =>
      loan(at, at % 5 === 0 ? { overdueDays: 90, loanState: 'outstanding', asOn: '2025-09-01' } : {}),
    );
    await world.database.transaction(system, (tx) => recordLedger(tx, rows, 'test'));
    for (let at = 0; at < 40; at++) {
      // Of the bad ones the one on trial thought worse throughout; the one that counts drew no difference.
      await said(champion, at, 1000, at < 35 ? 'A' : 'B', false);
      await said(trial, at, at % 5 === 0 ? 900 : 1100, 'A', true);
      // What was said after the grant is no foresight.
      await said(trial, at, at % 5 === 0 ? 1100 : 900, 'C', true, '2025-06-01T00:00:00Z');
    }
  });

  test('tells which of two models had told them apart before the grant', async () => {
    const { loanOutcomes } = await compare(operator, champion, trial);
    expect(loanOutcomes).toMatchObject({ loans: 40, bads: 8, first: { auc: 0.5, ks: 0 }, second: { auc: 1, ks: 1 } });
  });

  test('stands by grade beside what was foretold; a grade of fewer than ten enterprises is withheld', async () => {
    expect(await calibration(champion)).toMatchObject([
      { grade: 'A', loans: 35, bads: 7, observed: 0.2, calibrated: null },
      { grade: 'B', loans: null, bads: null, observed: null, calibrated: null },
    ]);
  });

  test('raises an alarm where more went bad than was foretold', async () => {
    expect(await calibration(trial)).toMatchObject([{ grade: 'A', loans: 40, bads: 8, calibrated: 'expected-too-low' }]);
    const { alarms } = await world.call<{ alarms: { alarmKind: string; what: string; level: string }[] }>(
      auditor,
      'evaluation.list-alarms',
      { modelId: trial },
    );
    expect(alarms).toMatchObject([{ alarmKind: 'calibration', what: 'A', level: 'act' }]);
  });

  test('is nobody’s to read loan by loan', async () => {
    const read = (who: Principal) => world.database.transaction(who, (tx) => tx.rows(sql`select * from loans.scored`));
    expect((await read(system)).length).toBeGreaterThan(40);
    for (const who of [operator, regulator, auditor, bank]) expect(await read(who)).toEqual([]);
  });
});
