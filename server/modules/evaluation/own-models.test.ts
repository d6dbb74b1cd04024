import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import { sealCard, type Card } from '../../../scoring/index.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { admittedBank } from '../../testing/admitted-bank.ts';
import { auditor, openWorld, operator, regulator, subjectOf, type World } from '../../testing/world.ts';
import { discreetReport } from './model/discreet-report.ts';
import { codeOf } from './sample-history.testing.ts';

const code = codeOf(1);
const caseNo = 'XD-1';
const DAY_MS = 86_400_000;
const month = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 7);
const items = ['registration', 'tax-credit-ratings'];
let world: World;
let bank: Principal & { institutionNo: number };
let other: Principal & { institutionNo: number };
let champion: string;

type Model = { name: string; leastCoverage: number; card: { id: string; card: { base: number } }; division: string | null };
type Listed = { models: { modelId: string; modelState: string; institutionNo: number | null; name: string }[] };
const colleague = (one: Principal): Principal => ({ ...one, clientId: `${one.clientId}-colleague` });
const draft = async (who: Principal, input: object) =>
  (await world.call<{ modelId: string }>(who, 'evaluation.draft-model', input)).modelId;
const move = (who: Principal, modelId: string, act: string) =>
  world.call<{ modelState: string; replaced: string | null; report: { enterprises: number | null } | null }>(
    who,
    'evaluation.move-model',
    { modelId, act },
  );
const bring = async (who: Principal, modelId: string, acts = ['validate', 'submit', 'approve', 'try', 'promote']) => {
  let last;
  for (const act of acts) last = await move(act === 'approve' ? colleague(who) : who, modelId, act);
  return last;
};
const contentOf = async (who: Principal, modelId: string) =>
  (await world.call<{ model: Model }>(who, 'evaluation.get-model', { modelId })).model;
const exported = (who: Principal, modelId: string, format: string) =>
  world.call<{ text: string; fileName: string }>(who, 'evaluation.export-model', { modelId, format });
const own = async (change: (model: Model) => void) => {
  const model = await contentOf(operator, champion);
  change(model);
  return { model };
};
const listed = async (who: Principal, input: object = {}) =>
  (await world.call<Listed>(who, 'evaluation.list-models', input)).models;
const missing = { code: 'resource.not-found' };

beforeAll(async () => {
  world = await openWorld();
  const provider = await world.provider(items);
  const deliver = (item: string, record: object) =>
    world.call(provider, 'collection.deliver-records', { item, deliveryKey: item, records: [{ unifiedCode: code, ...record }] });
  await deliver('registration', { name: '示例公司', establishedOn: '2015-01-01' });
  await deliver('tax-credit-ratings', { year: 2025, level: 'A' });
  await world.settle();
  bank = await admittedBank(world, 'modelling-bank', { items, tier: 'bulk' });
  other = await admittedBank(world, 'other-bank', { items, tier: 'bulk' });
  champion = await draft(operator, {});
  await bring(operator, champion);
  await world.settle();
});
afterAll(() => world.close());

describe('a model of an institution', () => {
  test('goes through the same life, approved by another person of the same institution', async () => {
    const modelId = await draft(bank, await own((model) => (model.name = 'own')));
    await bring(bank, modelId, ['validate', 'submit']);
    await expect(move(bank, modelId, 'approve')).rejects.toMatchObject({ code: 'state.conflict' });
    const may = async (who: Principal) => {
      const { moves } = await world.call<{ moves: { act: string; why: object | null }[] }>(who, 'evaluation.get-model', {
        modelId,
      });
      return moves.filter(({ why }) => why === null).map(({ act }) => act);
    };
    expect([await may(bank), await may(colleague(bank))]).toEqual([['reject'], ['approve', 'reject']]);
    for (const stranger of [operator, colleague(operator), other])
      await expect(move(stranger, modelId, 'approve'), stranger.clientId).rejects.toMatchObject(missing);
    expect(await bring(bank, modelId, ['approve', 'try', 'promote'])).toMatchObject({ modelState: 'champion', replaced: null });
  });

  test('is one for each institution: another that is promoted takes its place, and the platform’s stays', async () => {
    const [first] = await listed(bank, { owner: 'institution', state: 'champion' });
    const modelId = await draft(bank, await own((model) => Object.assign(model, { name: 'second', division: '330000' })));
    expect(await bring(bank, modelId)).toMatchObject({ replaced: first!.modelId });
    expect(await listed(operator, { owner: 'platform', state: 'champion' })).toMatchObject([{ modelId: champion }]);
  });

  test('is seen in its content by nobody else; who watches over the platform sees that there is one', async () => {
    const modelId = await draft(bank, await own((model) => (model.name = 'private')));
    expect(await contentOf(bank, modelId)).toMatchObject({ name: 'private' });
    for (const stranger of [other, operator, auditor, regulator, subjectOf(code)])
      await expect(contentOf(stranger, modelId), stranger.role).rejects.toMatchObject(missing);
    for (const stranger of [other, operator])
      await expect(exported(stranger, modelId, 'json'), stranger.role).rejects.toMatchObject(missing);
    for (const watcher of [operator, auditor, regulator]) {
      const seen = (await listed(watcher)).find((one) => one.modelId === modelId);
      expect(seen).toMatchObject({ name: 'private', modelState: 'draft', institutionNo: bank.institutionNo });
      expect(JSON.stringify(seen)).not.toMatch(/card|rules|points/);
    }
    for (const stranger of [other, subjectOf(code)])
      expect((await listed(stranger)).map((one) => one.modelId)).not.toContain(modelId);
    // Also one that counts or counted, which of the platform would be public.
    expect((await listed(other)).every(({ institutionNo }) => institutionNo === null)).toBe(true);
  });

  test('is kept apart by the database itself, whatever a statement asks for', async () => {
    const rows = (who: Principal, table: string) =>
      world.database.transaction(who, async (tx) => {
        const found = await tx.rows<{ n: number }>({
          text: `select count(*)::integer as n from evaluation.${table} where institution_no is not null`,
          values: [],
        });
        return found[0]!.n;
      });
    for (const table of ['model_contents', 'model_acts']) {
      expect(await rows(bank, table)).toBeGreaterThan(0);
      for (const stranger of [other, operator, auditor, regulator, system, subjectOf(code)])
        expect(await rows(stranger, table), `${table} ${stranger.role}`).toBe(0);
    }
    expect(await rows(other, 'models')).toBe(0);
    const [mine] = await listed(bank, { owner: 'institution' });
    const moved = await world.database.transaction(operator, (tx) =>
      tx.run(sql`update evaluation.models set state = 'champion' where model_id = ${mine!.modelId}`),
    );
    expect(moved).toBe(0);
  });

  test('never evaluates for the platform, and is not watched by it', async () => {
    const [mine] = await listed(bank, { state: 'champion', owner: 'institution' });
    await world.settle();
    const { evaluation } = await world.call<{ evaluation: { modelId: string } }>(subjectOf(code), 'evaluation.show', {});
    expect(evaluation.modelId).toBe(champion);
    const found = await world.database.transaction(system, (tx) =>
      tx.rows(sql`select from evaluation.scores where model_id = ${mine!.modelId}`),
    );
    expect(found).toEqual([]);
    const { modelIds } = await world.call<{ modelIds: string[] }>(operator, 'evaluation.monitor', {});
    expect(modelIds).toEqual([champion]);
  });

  test('of the same content as another’s is another model', async () => {
    const same = await own((model) => (model.name = 'same'));
    const ids = [await draft(operator, same), await draft(bank, same), await draft(other, same)];
    expect(new Set(ids).size).toBe(3);
    expect(await draft(bank, await own((model) => (model.name = 'same')))).toBe(ids[1]);
  });

  test('is not made from nothing: the sample is the platform’s', async () => {
    await expect(draft(bank, {})).rejects.toMatchObject({ info: { issues: [{ field: 'model' }] } });
  });

  test('is validated without telling of fewer than twenty enterprises', async () => {
    const modelId = await draft(bank, await own((model) => (model.name = 'discreet')));
    const { report } = await move(bank, modelId, 'validate');
    expect(report).toEqual({
      enterprises: null,
      ungraded: null,
      meanCoverage: null,
      grades: ['A+', 'A', 'B', 'C', 'D'].map((grade) => ({ grade, enterprises: null })),
    });
  });
});

describe('counts told of enterprises', () => {
  const told = (ungraded: number, ...counts: number[]) => {
    const grades = counts.map((enterprises, at) => ({ grade: String(at), enterprises }));
    const enterprises = ungraded + counts.reduce((a, b) => a + b, 0);
    const report = discreetReport({ enterprises, ungraded, meanCoverage: 700, grades });
    return [report.ungraded, ...report.grades.map((one) => one.enterprises)];
  };

  test('below twenty are left out, with another where they would follow from the sum', () => {
    expect(told(300, 100, 5)).toEqual([300, null, null]);
    expect(told(300, 12, 13)).toEqual([300, null, null]);
    expect(told(304, 196, 0)).toEqual([300, 200, null]);
  });
});

describe('an institution’s question', () => {
  const ask = async (who: Principal, modelId?: string) => {
    const { authorisationId } = await world.call<{ authorisationId: string }>(who, 'consent.request', {
      subjectCode: code,
      purpose: 'loan-review',
      items: items.map((item) => ({ item })),
      dataFrom: month(-1050),
      dataTo: month(0),
      validTo: new Date(Date.now() + 10 * DAY_MS).toISOString(),
    });
    await world.call(subjectOf(code), 'consent.grant', { authorisationId });
    await world.call(who, 'query.open-case', { code, caseNo, kind: 'application' }, { idempotencyKey: `case ${who.clientId}` });
    const input = { authorisationId, code, purpose: 'loan-review', caseNo, items: items.map((item) => ({ item })) };
    return world.call<{ evaluation: { modelId: string; score: number } }>(who, 'evaluation.ask', {
      ...input,
      ...(modelId === undefined ? {} : { modelId }),
    });
  };

  test('is answered by its own model that it names once that is approved, else by the platform’s', async () => {
    const shifted = await contentOf(operator, champion);
    const card = expertCardOf(shifted, 50);
    const modelId = await draft(bank, { model: { ...shifted, name: 'shifted', card } });
    await expect(ask(bank, modelId)).rejects.toMatchObject({ code: 'state.conflict' });
    await bring(bank, modelId, ['validate', 'submit', 'approve']);
    const [platform, mine] = [await ask(bank), await ask(bank, modelId)];
    expect(platform.evaluation.modelId).toBe(champion);
    expect(mine.evaluation.modelId).toBe(modelId);
    expect(mine.evaluation.score - platform.evaluation.score).toBe(50);
    await move(bank, modelId, 'retire');
    await expect(ask(bank, modelId)).rejects.toMatchObject({ code: 'state.conflict' });
  });

  test('by another’s model, or one that is not there, is refused alike and has used nothing', async () => {
    const [mine] = await listed(bank, { state: 'champion', owner: 'institution' });
    for (const modelId of [mine!.modelId, `sha256:${'0'.repeat(64)}`])
      await expect(ask(other, modelId)).rejects.toMatchObject(missing);
    const used = await world.database.transaction(system, (tx) =>
      tx.rows(sql`select from consent.uses where institution_no = ${other.institutionNo} and used_total > 0`),
    );
    expect(used).toEqual([]);
    await ask(other);
    const after = await world.database.transaction(system, (tx) =>
      tx.rows(sql`select from consent.uses where institution_no = ${other.institutionNo} and used_total > 0`),
    );
    expect(after).toHaveLength(1);
  });
});

describe('a scorecard in PMML', () => {
  const scorecard = (field: string, points: string, attributes = '') => `<?xml version="1.0"?>
    <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/>
    <DataDictionary><DataField name="${field}" optype="continuous" dataType="double"/></DataDictionary>
    <Scorecard modelName="elsewhere" functionName="regression" initialScore="60"><Characteristics>
      <Characteristic name="age" reasonCode="age" baselineScore="2.5">
        <Attribute partialScore="-1.5"><SimplePredicate field="${field}" operator="isMissing"/></Attribute>
        <Attribute partialScore="1"><SimplePredicate field="${field}" operator="lessThan" value="24"/></Attribute>
        <Attribute partialScore="${points}"><True/></Attribute>${attributes}
      </Characteristic></Characteristics></Scorecard></PMML>`;
  const bringing = (text: string, more: object = {}) => {
    const grades = [
      { grade: '一', title: { zh: '好', en: 'good' }, from: 600 },
      { grade: '二', title: { zh: '差', en: 'poor' }, from: null },
    ];
    const besides = { name: 'elsewhere', title: { zh: '行外模型', en: 'elsewhere' }, division: null, grades, rules: [] };
    return draft(bank, { pmml: { text, multiply: 10, leastCoverage: 0, ...besides, ...more } });
  };

  test('of another maker becomes a card: decimals made whole, and what it calls missing is so of every kind', async () => {
    const { card } = await contentOf(bank, await bringing(scorecard('age_months', '4.5')));
    expect(card.card).toMatchObject({
      base: 600,
      characteristics: [
        {
          code: 'age_months',
          cuts: [24],
          points: [10, 45],
          missing: -15,
          special: { 'not-collected': -15, 'not-authorised': -15, 'none-on-record': -15, unusable: -15 },
        },
      ],
    });
  });

  test.each([
    ['points that stay fractions', scorecard('age_months', '4.55'), /^pmml\.text\.characteristics\[0\]/],
    ['an indicator that is not there', scorecard('no_such', '4.5'), /^pmml\.card\.characteristics\[0\]\.code$/],
    ['a text that is no scorecard', '<PMML/>', /^pmml\.text$/],
    ['entities', `<!DOCTYPE a [<!ENTITY b "c">]>${scorecard('age_months', '1')}`, /^pmml\.text$/],
  ])('with %s is refused with the place', async (_what, text, field) => {
    await expect(bringing(text)).rejects.toMatchObject({ info: { issues: [{ field: expect.stringMatching(field) as string }] } });
  });

  test('beside a model is refused: it is one or the other', async () => {
    const { model } = await own((one) => (one.name = 'both'));
    const { name, ...rest } = model as Model & Record<string, unknown>;
    const { format: _format, card: _card, ...besides } = rest;
    await expect(draft(bank, { model, pmml: { text: scorecard('age_months', '4.5'), name, ...besides } })).rejects.toMatchObject({
      info: { issues: [{ field: 'pmml' }] },
    });
  });
});

test('what is exported is the model: JSON comes back as the same one, PMML with the same card, SQL with the same scores', async () => {
  const modelId = (await listed(bank, { owner: 'institution', state: 'champion' }))[0]!.modelId;
  const [json, pmml, query] = await Promise.all(['json', 'pmml', 'sql'].map((format) => exported(bank, modelId, format)));
  const model = JSON.parse(json!.text) as Model & { title: object; grades: object; rules: object };
  expect(await draft(bank, { model })).toBe(modelId);
  const { name, title, division, grades, rules, leastCoverage } = model;
  const again = await draft(bank, {
    pmml: { text: pmml!.text, name, title, division, grades, rules, leastCoverage, sample: true },
  });
  expect(again).toBe(modelId);
  const client = new Client({ connectionString: world.url });
  await client.connect();
  try {
    const golden = (model.card.card as unknown as { golden: { input: Record<string, unknown>; score: number }[] }).golden;
    const found: number[] = [];
    for (const { input } of golden)
      found.push((await client.query<{ score: number }>(withFeatures(query!.text, input))).rows[0]!.score);
    expect(found).toEqual(golden.map(({ score }) => score));
  } finally {
    await client.end();
  }
});

/** The same card from a higher base, sealed anew. */
function expertCardOf({ card }: Model, more: number): object {
  const { golden: _golden, ...plain } = card.card as unknown as Card;
  return sealCard({ ...plain, base: plain.base + more });
}

/** One row of features before an exported query: values, and special codes beside them. */
function withFeatures(query: string, input: Record<string, unknown>): string {
  const columns = Object.entries(input).flatMap(([code, value]) => {
    const special = typeof value === 'object' && value !== null ? (value as { special: string }).special : null;
    const plain = special === null ? value : null;
    return [
      `${plain === null ? 'null' : `'${plain as string}'`}${typeof plain === 'number' ? '::float8' : ''} as "${code}"`,
      `${special === null ? 'null' : `'${special}'`}::text as "${code}.special"`,
    ];
  });
  return `with features as (select ${columns.join(', ')}) ${query}`;
}
