import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syntheticCode } from '../../../sandbox/synthetic-code.ts';
import { openCard } from '../../../scoring/index.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';

const DAY_MS = 86_400_000;
const ENTERPRISES = 260;
const LEVELS = ['A', 'B', 'C', 'D'];
const items = ['registration', 'tax-credit-ratings', 'penalties'];
const codes = Array.from({ length: ENTERPRISES }, (_, number) => syntheticCode('91', '330100', 'enterprise', number));
const levelOf = (number: number) => LEVELS[number % 4]!;
/** Of D half go bad, of the others one in ten: known by number, so that the same in every run. */
const goesBad = (number: number) => (number % 4 === 3 ? number % 8 === 3 : number % 20 === 0);
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const badDefinition = '示例：放款后12个月内逾期60天';
let late = 0;
let world: World;
let bank: Principal & { readonly institutionNo: number };
let other: Principal;

type Bin = { from: number | null; categories: string[] | null; rows: number | null; bad: number | null };
type Bins = { informationValue: number; bins: Bin[]; groups: string[][] | null };
type Study = {
  studyState: string;
  screening: {
    gone: number;
    problem: { zh: string } | null;
    leaks: { indicator: string }[];
    characteristics: { indicator: string; informationValue: number }[];
  };
};
type Fit = {
  fitState: string;
  card: string | null;
  report: {
    rows: number;
    heldOut: { discrimination: { auc: number } };
    challenger: { auc: number };
    characteristics: { indicator: string; bins: Bin[] }[];
    rejects: { approach: string }[] | null;
  };
  refusal: { why: { zh: string }; leaks: { indicator: string }[] };
};

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  const provider = await world.provider(items);
  const deliver = (item: string, records: object[]) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records });
  await deliver(
    'registration',
    codes.map((unifiedCode, number) => ({
      unifiedCode,
      name: `示例${number}公司`,
      establishedOn: `20${10 + (number % 10)}-01-01`,
    })),
  );
  await deliver(
    'tax-credit-ratings',
    codes.map((unifiedCode, number) => ({ unifiedCode, year: 2025, level: levelOf(number) })),
  );
  await world.settle();
  bank = await admittedBank(world, 'modelling-bank', { items, tier: 'bulk' });
  other = await admittedBank(world, 'other-bank', { items, tier: 'bulk' });
  for (const code of codes.slice(0, ENTERPRISES - 10)) await authorise(code);
  // Labels are of a day after all of this became known.
  late = 5 * DAY_MS;
}, 120_000);
afterAll(() => world.close());

async function authorise(code: string): Promise<string> {
  const { authorisationId } = await world.call<{ authorisationId: string }>(bank, 'consent.request', {
    subjectCode: code,
    purpose: 'loan-review',
    items: [{ item: 'registration' }],
    dataFrom: day(-300).slice(0, 7),
    dataTo: day(0).slice(0, 7),
    validTo: new Date(Date.now() + 10 * DAY_MS).toISOString(),
  });
  await world.call(subjectOf(code), 'consent.grant', { authorisationId });
  return authorisationId;
}

const open = async (who: Principal | 'operator', name = '示例研究') =>
  (await world.call<{ studyId: string }>(who, 'modelling.open-study', { name, badDefinition })).studyId;
const labelsOf = (numbers: readonly number[], bad = goesBad) =>
  numbers.map((number) => ({ code: codes[number]!, judgedOn: day(2), bad: bad(number) }));
const everyone = Array.from({ length: ENTERPRISES - 10 }, (_, number) => number);
const add = (who: Principal | 'operator', studyId: string, labels: object[]) =>
  world.call<{ accepted: number; refusals: { row: number; rule: string }[]; labels: number }>(who, 'modelling.add-labels', {
    studyId,
    labels,
  });
const build = async (who: Principal | 'operator', studyId: string) => {
  await world.call(who, 'modelling.build-study', { studyId });
  await world.settle();
  return world.call<Study>(who, 'modelling.show-study', { studyId });
};
const fit = async (who: Principal | 'operator', studyId: string, more: object = {}) => {
  const { fitId } = await world.call<{ fitId: string }>(who, 'modelling.fit', { studyId, ...more });
  await world.settle();
  return { fitId, ...(await world.call<Fit>(who, 'modelling.show-fit', { fitId })) };
};

describe('labels', () => {
  test('are taken or refused row by row, and an institution’s only of those who authorised it', async () => {
    const studyId = await open(bank);
    const good = labelsOf([0])[0]!;
    const given = [
      good,
      { ...good, code: 'X' },
      { ...good, judgedOn: day(30) },
      labelsOf([ENTERPRISES - 1])[0]!,
      { ...good, bad: null },
    ];
    expect(await add(bank, studyId, given)).toMatchObject({
      // The first row was replaced by the last, of the same enterprise and day.
      accepted: 1,
      labels: 1,
      refusals: [
        { row: 2, rule: 'code' },
        { row: 3, rule: 'future' },
        { row: 4, rule: 'not-authorised' },
      ],
    });
    expect(await world.call(bank, 'modelling.show-study', { studyId })).toMatchObject({ labels: 1, rejected: 1, bads: 0 });
  });

  test('too few to be fitted on are said to be so, and more can be added', async () => {
    const studyId = await open('operator');
    await add('operator', studyId, labelsOf([0, 1, 2, 3]));
    expect(await build('operator', studyId)).toMatchObject({
      studyState: 'unfit',
      screening: { problem: { zh: expect.stringContaining('4 家') } },
    });
    expect(await add('operator', studyId, labelsOf(everyone))).toMatchObject({ labels: everyone.length });
    expect(await build('operator', studyId)).toMatchObject({ studyState: 'ready' });
    await expect(add('operator', studyId, labelsOf([5]))).rejects.toMatchObject({ code: 'state.conflict' });
  });
});

describe('a study of a bank', () => {
  let studyId: string;

  test('leaves out who took his authorisation back before it was built', async () => {
    studyId = await open(bank);
    await add(bank, studyId, labelsOf(everyone));
    const last = everyone.at(-1)!;
    const { authorisations } = await world.call<{ authorisations: { authorisationId: string }[] }>(
      subjectOf(codes[last]!),
      'consent.list-authorisations',
      {},
    );
    await world.call(subjectOf(codes[last]!), 'consent.revoke', { authorisationId: authorisations[0]!.authorisationId });
    const study = await build(bank, studyId);
    expect(study).toMatchObject({ studyState: 'ready', screening: { gone: 1, leaks: [], problem: null } });
    expect(study.screening.characteristics[0]!.indicator).toBe('tax_credit_level');
  });

  test('shows bins as they are asked for, and no count of fewer than twenty', async () => {
    const ask = (more: object) => world.call<Bins>(bank, 'modelling.try-bins', { studyId, ...more });
    const two = await ask({ indicator: 'tax_credit_level', groups: [['D'], ['A', 'B', 'C']] });
    expect(two.groups).toEqual([['D'], ['A', 'B', 'C']]);
    expect(two.bins[0]).toMatchObject({ rows: 62, bad: 31 });
    expect(two.informationValue).toBeGreaterThan(0.3);
    const merged = await ask({ indicator: 'tax_credit_level', groups: [['A', 'B', 'C', 'D']] });
    expect(merged.informationValue).toBeLessThan(0.01);
    // Six enterprises are younger than 72 months less a day or so; beside them the next smallest bin is kept back.
    const ages = await ask({ indicator: 'age_months', cuts: [84, 85, 100] });
    const shown = ages.bins.filter(({ rows }) => rows !== 0);
    expect(shown.filter(({ rows }) => rows === null).length).not.toBe(1);
    for (const { rows } of shown) if (rows !== null) expect(rows).toBeGreaterThanOrEqual(20);
  });

  test('gives a card that foretells rows it was not fitted on, the same twice, and that opens', async () => {
    const wanted = { characteristics: [{ indicator: 'tax_credit_level' }, { indicator: 'age_months' }] };
    const [one, two] = [await fit(bank, studyId, wanted), await fit(bank, studyId, wanted)];
    expect(one.fitState).toBe('fitted');
    expect(one.card).toBe(two.card);
    expect(openCard(one.card!).outcome).toBe('valid');
    expect(one.report.rows).toBe(everyone.length - 1);
    expect(one.report.heldOut.discrimination.auc).toBeGreaterThan(0.65);
    expect(one.report.challenger.auc).toBeGreaterThan(0.65);
    for (const { bins } of one.report.characteristics)
      for (const { rows } of bins) if (rows !== null && rows > 0) expect(rows).toBeGreaterThanOrEqual(20);
  });

  test('is nobody else’s: not another bank’s, not the operator’s; and its training set is the platform’s alone', async () => {
    for (const who of [other, 'operator'] as const) {
      await expect(world.call(who, 'modelling.show-study', { studyId })).rejects.toMatchObject({ code: 'resource.not-found' });
      await expect(world.call(who, 'modelling.try-bins', { studyId, indicator: 'age_months' })).rejects.toMatchObject({
        code: 'resource.not-found',
      });
      expect(await world.call(who, 'modelling.list-studies', {})).not.toMatchObject({
        studies: expect.arrayContaining([expect.objectContaining({ studyId })]),
      });
    }
    for (const who of [bank, operator]) {
      const rows = await world.database.transaction(who, (tx) =>
        tx.rows({ text: 'select study_id from modelling.tables', values: [] }),
      );
      expect(rows).toEqual([]);
    }
  });

  test('becomes a model of its own, of which others read nothing and which nobody else drafts', async () => {
    const { fitId } = await fit(bank, studyId, { characteristics: [{ indicator: 'tax_credit_level' }], tendency: 0.03 });
    const drafting = { fitId, name: 'banks-own', title: { zh: '本行模型', en: 'Of our own' } };
    for (const who of [other, 'operator'] as const)
      await expect(world.call(who, 'modelling.draft-model', drafting)).rejects.toMatchObject({ code: 'resource.not-found' });
    const { modelId } = await world.call<{ modelId: string }>(bank, 'modelling.draft-model', drafting);
    expect(await world.call(bank, 'evaluation.get-model', { modelId })).toMatchObject({
      institutionNo: bank.institutionNo,
      modelState: 'draft',
      moves: expect.arrayContaining([{ act: 'validate', why: null }]),
    });
    for (const who of [other, 'operator'] as const)
      await expect(world.call(who, 'evaluation.get-model', { modelId })).rejects.toMatchObject({ code: 'resource.not-found' });
  });

  test('is seen by the enterprises in it, without what became of them', async () => {
    const { uses } = await world.call<{ uses: object[] }>(subjectOf(codes[3]!), 'modelling.list-own-uses', {});
    expect(uses).toContainEqual(expect.objectContaining({ studyId, institutionNo: bank.institutionNo, judgedOn: day(2) }));
    expect(JSON.stringify(uses)).not.toContain('"bad"');
  });

  test('stops when the bank is suspended', async () => {
    await world.call('operator', 'institutions.suspend', { institutionNo: bank.institutionNo, reason: '示例' });
    await expect(world.call(bank, 'modelling.fit', { studyId })).rejects.toMatchObject({ code: 'policy.suspended' });
    await expect(world.call(bank, 'modelling.try-bins', { studyId, indicator: 'age_months' })).rejects.toMatchObject({
      code: 'policy.suspended',
    });
  });
});

describe('a study of the platform', () => {
  test('knows of each enterprise what was known before its day, and nothing later', async () => {
    const studyId = await open('operator');
    // On the day on which all was delivered nothing had been known yet when it began.
    await add(
      'operator',
      studyId,
      everyone.map((number) => ({ code: codes[number]!, judgedOn: day(0), bad: goesBad(number) })),
    );
    const { screening } = await build('operator', studyId);
    expect(screening.characteristics.every(({ informationValue }) => informationValue < 1e-9)).toBe(true);
  });

  test('in which a column encodes the outcome is not fitted until somebody has looked', async () => {
    const studyId = await open('operator');
    await add(
      'operator',
      studyId,
      labelsOf(everyone, (number) => levelOf(number) === 'D'),
    );
    expect((await build('operator', studyId)).screening.leaks.map(({ indicator }) => indicator)).toEqual(['tax_credit_level']);
    const wanted = { characteristics: [{ indicator: 'tax_credit_level' }] };
    expect(await fit('operator', studyId, wanted)).toMatchObject({
      fitState: 'refused',
      refusal: { leaks: [{ indicator: 'tax_credit_level' }] },
    });
    expect(await fit('operator', studyId, { ...wanted, confirmed: ['tax_credit_level'] })).toMatchObject({ fitState: 'fitted' });
  });

  test('with rejected applications shows the ways to deal with them side by side', async () => {
    const studyId = await open('operator');
    const rejected = everyone.slice(0, 40).map((number) => ({ code: codes[number]!, judgedOn: day(2), bad: null }));
    await add('operator', studyId, [...rejected, ...labelsOf(everyone.slice(40))]);
    await build('operator', studyId);
    const { report } = await fit('operator', studyId, { characteristics: [{ indicator: 'tax_credit_level' }] });
    expect(report.rejects!.map(({ approach }) => approach)).toEqual(['none', 'reweighting', 'parcelling']);
  });

  test('becomes a model like any other, with grades by default probability', async () => {
    const studyId = await open('operator');
    await add('operator', studyId, labelsOf(everyone));
    await build('operator', studyId);
    const { fitId } = await fit('operator', studyId, { characteristics: [{ indicator: 'tax_credit_level' }], tendency: 0.03 });
    const title = { zh: '示例模型', en: 'Sample' };
    const { modelId } = await world.call<{ modelId: string }>('operator', 'modelling.draft-model', {
      fitId,
      name: 'fitted',
      title,
    });
    const { model } = await world.call<{ model: { grades: { grade: string }[] } }>('operator', 'evaluation.get-model', {
      modelId,
    });
    expect(model.grades.at(-1)).toMatchObject({ grade: 'D', from: null });
    expect(model.grades.length).toBeGreaterThan(1);
    expect(await world.call('operator', 'evaluation.move-model', { modelId, act: 'validate' })).toMatchObject({
      modelState: 'validated',
    });
    expect(await world.call('operator', 'modelling.discard-study', { studyId })).toEqual({ removed: true });
    await expect(world.call('operator', 'modelling.show-fit', { fitId })).rejects.toMatchObject({ code: 'resource.not-found' });
    expect(await world.call('operator', 'evaluation.get-model', { modelId })).toMatchObject({ modelId });
  });
});
