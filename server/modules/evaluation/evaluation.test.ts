import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '../../kernel/pure/principal.ts';
import { contextOf } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, operator, subjectOf, type World } from '../../testing/world.ts';
import type { EvaluationAnswer } from './evaluation-view.ts';
import { keepCurrent } from './jobs/keep-current.ts';
import { lookThroughFacts } from './jobs/look-through-facts.ts';
import { codeOf } from './sample-history.testing.ts';

const DAY_MS = 86_400_000;
const approver: Principal = { ...operator, clientId: 'another-operator' };
const code = codeOf(1);
let world: World;
let provider: Principal & { providerNo: number };
let late = 0;
let batch = 0;

const day = (days: number) => new Date(Date.now() + late + days * DAY_MS).toISOString().slice(0, 10);
const deliver = (item: string, records: object[], to = code) =>
  world.call<{ refused: number }>(provider, 'collection.deliver-records', {
    item,
    deliveryKey: `b${batch++}`,
    records: records.map((record) => ({ unifiedCode: to, ...record })),
  });
const penalty = (documentNo: string, decidedOn: string, severityClass = 'serious') => ({
  documentNo,
  content: '罚款人民币三万元',
  authority: '示例市应急管理局',
  decidedOn,
  severityClass,
  publicationStatus: 'published',
});
const shown = async (to = code) =>
  (await world.call<{ evaluation: EvaluationAnswer | null }>(subjectOf(to), 'evaluation.show', {})).evaluation!;
const move = (who: Principal, modelId: string, act: string) =>
  world.call<{ modelState: string; replaced: string | null; report: { enterprises: number } | null }>(
    who,
    'evaluation.move-model',
    { modelId, act },
  );
const draft = async (change?: (model: Record<string, unknown>) => void) => {
  const { modelId } = await world.call<{ modelId: string }>('operator', 'evaluation.draft-model', {});
  if (change === undefined) return modelId;
  const { model } = await world.call<{ model: Record<string, unknown> }>('operator', 'evaluation.get-model', { modelId });
  change(model);
  return (await world.call<{ modelId: string }>('operator', 'evaluation.draft-model', { model })).modelId;
};
const bring = async (modelId: string) => {
  for (const act of ['validate', 'submit']) await move(operator, modelId, act);
  await move(approver, modelId, 'approve');
  await move(operator, modelId, 'try');
  return move(operator, modelId, 'promote');
};
/** The worker's clock may be moved too. */
const run = (job: { run: (ctx: ReturnType<typeof contextOf>) => Promise<void> }) =>
  job.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, {} as never, 'job'));
const count = async (text: string) =>
  (
    await world.database.transaction(system, (tx) =>
      tx.rows<{ n: number }>({ text: `select count(*)::integer as n from ${text}`, values: [] }),
    )
  )[0]!.n;

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(Date.now() + late) });
  provider = await world.provider([
    'registration',
    'penalties',
    'sales-summaries',
    'dishonest-debtors',
    'tax-credit-ratings',
    'case-filings',
  ]);
  await deliver('registration', [{ name: '示例公司', establishedOn: '2015-01-01', registeredCapital: 1000000 }]);
  await deliver('penalties', [penalty('罚1', day(-20)), penalty('罚2', day(-300), 'ordinary')]);
  await deliver('tax-credit-ratings', [{ year: 2025, level: 'A' }]);
  const months = Array.from({ length: 24 }, (_, back) =>
    new Date(Date.UTC(2026, new Date().getUTCMonth() - 1 - back, 1)).toISOString().slice(0, 7),
  );
  await deliver(
    'sales-summaries',
    months.map((month) => ({ basis: 'declared', month, sales: 500_000 })),
  );
  await world.settle();
});
afterAll(() => world.close());

describe('a model', () => {
  test('comes to count only by validation, submission, another person’s approval and trial', async () => {
    const modelId = await draft();
    expect(await draft()).toBe(modelId);
    for (const act of ['submit', 'approve', 'try', 'promote'])
      await expect(move(operator, modelId, act), act).rejects.toMatchObject({ code: 'state.conflict' });
    const { report } = await move(operator, modelId, 'validate');
    expect(report).toMatchObject({ enterprises: 1 });
    await move(operator, modelId, 'submit');
    await expect(move(operator, modelId, 'approve')).rejects.toMatchObject({ code: 'state.conflict' });
    expect(await move(approver, modelId, 'approve')).toMatchObject({ modelState: 'approved' });
    await move(operator, modelId, 'try');
    await world.settle();
    // On trial it is computed and shown to nobody.
    expect(await count('evaluation.scores where shadow')).toBe(1);
    expect(await shown()).toBeNull();
    await move(operator, modelId, 'promote');
    await world.settle();
    expect(await shown()).toMatchObject({ modelId, sample: true });
  });

  test('whose card scores its golden vectors otherwise, or that names what is not there, is refused with the place', async () => {
    const refusals = async (change: (model: never) => void) =>
      draft(change as (model: Record<string, unknown>) => void).then(
        () => [],
        (error: { info: { issues: { field: string }[] } }) => error.info.issues.map(({ field }) => field),
      );
    expect(
      await refusals((model: { card: { card: { golden: { score: number }[] } } }) => (model.card.card.golden[0]!.score += 1)),
    ).toEqual([expect.stringMatching(/^model\.card/)]);
    expect(await refusals((model: { rules: { when: string }[] }) => (model.rules[0]!.when = 'no_such > 1'))).toEqual([
      'model.rules[0].when',
    ]);
    expect(await refusals((model: { grades: { from: number | null }[] }) => (model.grades[1]!.from = 2000))).toEqual([
      'model.grades',
    ]);
    expect(await refusals((model: { rules: { worst: string }[] }) => (model.rules[0]!.worst = 'Z'))).toEqual([
      'model.rules[0].worst',
    ]);
  });

  test('that is promoted again takes the place of the one that counted, and all are evaluated by it', async () => {
    const first = (await shown()).modelId;
    const second = await draft((model) => (model['leastCoverage'] = 1000));
    expect(second).not.toBe(first);
    expect(await bring(second)).toMatchObject({ replaced: first });
    await world.settle();
    expect(await shown()).toMatchObject({ modelId: second, grade: null, gradeTitle: { zh: '信息不足' } });
    const begun = performance.now();
    expect(await move(operator, first, 'promote')).toMatchObject({ modelState: 'champion', replaced: second });
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect((await shown()).modelId).toBe(first);
    await world.settle();
  });

  test('is never changed, not even by the platform', async () => {
    await expect(
      world.database.transaction(operator, (tx) =>
        tx.run({ text: `update evaluation.model_contents set document = '{}'`, values: [] }),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('an evaluation', () => {
  test('is score, grade, coverage and reasons, each with the records behind it and how they can be mended', async () => {
    const evaluation = await shown();
    const [worst] = evaluation.adverse;
    expect(worst).toMatchObject({
      indicator: 'serious_penalties_12m',
      contribution: -53,
      value: { zh: '1 次', en: '1 time' },
      better: { points: 54, target: { zh: '0 次', en: '0 times' } },
      count: 1,
      records: [{ item: 'penalties', key: '罚1', remedies: ['object', 'repair'] }],
    });
    expect(evaluation.favourable.map(({ indicator }) => indicator)).toContain('tax_credit_level');
    const missing = Object.fromEntries(evaluation.missing.map(({ kind, indicators }) => [kind, indicators.map(({ zh }) => zh)]));
    expect(missing['not-collected']).toContain('近3月用电量同比');
  });

  test('follows a new fact and its repair', async () => {
    const before = await shown();
    await deliver('penalties', [penalty('罚3', day(-3))]);
    await world.settle();
    const after = await shown();
    expect(after.score).toBe(before.score);
    expect(after.adverse[0]).toMatchObject({ count: 2 });
    const repairs = ['罚1', '罚3'];
    for (const key of repairs) {
      const { objectionId } = await world.call<{ objectionId: string }>(subjectOf(code), 'rights.object', {
        item: 'penalties',
        key,
        text: '示例',
      });
      await world.call(provider, 'rights.answer-objection', { objectionId, outcome: 'not-verifiable', reason: '示例' });
      await world.call('operator', 'rights.decide-objection', { objectionId, decision: 'not-verifiable', reason: '示例' });
    }
    await world.settle();
    const mended = await shown();
    expect(mended.score - before.score).toBe(54);
    expect(mended.adverse.map(({ indicator }) => indicator)).not.toContain('serious_penalties_12m');
  });

  test('by a veto is the last grade however good the score, and says which record it rests on', async () => {
    const other = codeOf(2);
    await deliver('registration', [{ name: '示例二公司', establishedOn: '2015-01-01' }], other);
    const { authority: _authority, ...listed } = penalty('', day(-30));
    expect(
      await deliver(
        'dishonest-debtors',
        [{ ...listed, caseNo: '(2026)示执1号', court: '示例法院', publishedOn: day(-10) }],
        other,
      ),
    ).toMatchObject({ refused: 0 });
    await world.settle();
    expect(await shown(other)).toMatchObject({
      grade: 'D',
      rules: [{ code: 'dishonest-debtor', worst: 'D', count: 1, records: [{ item: 'dishonest-debtors', key: '(2026)示执1号' }] }],
    });
  });

  test('of whom little is known has no grade', async () => {
    const other = codeOf(3);
    await deliver('registration', [{ name: '示例三公司' }], other);
    await world.settle();
    expect(await shown(other)).toMatchObject({ grade: null, gradeTitle: { zh: '信息不足' } });
  });

  test('can be computed again bit for bit, also of a time before a repair', async () => {
    const { scores } = await world.call<{ scores: { asOf: string; modelId: string }[] }>(
      subjectOf(code),
      'evaluation.list-scores',
      {},
    );
    expect(scores.length).toBeGreaterThan(3);
    for (const { asOf, modelId } of scores)
      expect(await world.call('operator', 'evaluation.replay', { code, modelId, asOf }), asOf).toMatchObject({ equal: true });
  });

  test('says what would come of other values, and stores nothing of it', async () => {
    const before = await count('evaluation.scores');
    const answer = await world.call(subjectOf(code), 'evaluation.what-if', {
      changes: [
        { indicator: 'tax_credit_level', value: 'D' },
        { indicator: 'sales_12m', value: 100 },
      ],
    });
    expect(answer).toMatchObject({
      points: [{ indicator: 'tax_credit_level', before: 30, after: -40 }, { indicator: 'sales_12m' }],
      after: { grade: 'C' },
    });
    expect(await count('evaluation.scores')).toBe(before);
    await expect(
      world.call(subjectOf(code), 'evaluation.what-if', { changes: [{ indicator: 'tax_credit_level', value: 3 }] }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('is shown to its enterprise and to nobody else’s', async () => {
    await expect(world.call(subjectOf(codeOf(2)), 'evaluation.show', { code })).rejects.toMatchObject({
      code: 'resource.not-found',
    });
  });

  test('that nobody was told of is made up for at night, and what was found before is not written twice', async () => {
    const other = codeOf(3);
    await run(keepCurrent);
    const rows = await count('evaluation.scores');
    await world.database.transaction(system, (tx) => tx.run({ text: `delete from evaluation.dirty`, values: [] }));
    await run(lookThroughFacts);
    expect(await count('evaluation.dirty')).toBeGreaterThanOrEqual(3);
    await run(keepCurrent);
    expect(await count('evaluation.dirty')).toBe(0);
    expect(await count('evaluation.scores')).toBe(rows);
    expect(await shown(other)).not.toBeNull();
  });

  test('of everybody follows where an item begins to be collected: silence is a finding from then on', async () => {
    const missing = async () =>
      (await shown()).missing.find(({ kind }) => kind === 'not-collected')!.indicators.map(({ zh }) => zh);
    expect(await missing()).toContain('有效专利数');
    const patents = await world.provider(['patents']);
    await world.call(patents, 'collection.deliver-records', {
      item: 'patents',
      deliveryKey: 'first',
      records: [
        {
          unifiedCode: codeOf(2),
          applicationNo: '2020100000001',
          patentName: '示例',
          patentKind: 'utility',
          appliedOn: '2020-01-01',
        },
      ],
    });
    await world.settle();
    await run(keepCurrent);
    expect(await missing()).not.toContain('有效专利数');
  });

  test('follows time alone: what leaves its window leaves the grade on that day', async () => {
    expect((await shown()).adverse.map(({ indicator }) => indicator)).toContain('ordinary_penalties_12m');
    // 罚2 was decided 300 days ago.
    late = 80 * DAY_MS;
    await run(keepCurrent);
    expect((await shown()).adverse.map(({ indicator }) => indicator)).not.toContain('ordinary_penalties_12m');
  });
});
