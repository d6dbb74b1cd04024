import { afterAll, beforeAll, expect, test } from 'vitest';
import { between, chance, pick, seeded } from '../../../sandbox/seeded.ts';
import { system } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { openWorld, regulator, type World } from '../../testing/world.ts';
import { countProcess } from './loan-store.ts';

type Happened = {
  readonly subject: string;
  readonly application: string;
  readonly institution: number;
  readonly product: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly days: number | null;
  readonly code: string | null;
};

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-10T04:00:00Z');
const CODES = ['cash-flow', 'security', 'quota'];
const uuid = (kind: number, at: number) => `00000000-0000-4000-8${kind}00-${String(at).padStart(12, '0')}`;
let world: World;
let events: readonly Happened[];

beforeAll(async () => {
  world = await openWorld({ now: () => new Date(NOW) });
  events = randomLives(400);
  await world.database.transaction(system, async (tx) => {
    await tx.run(sql`insert into marketplace.applications (subject_id, application_id, demand_id, subject_name, institution_no, product_id,
        product_version, case_no, amount_fen, term_months, state, reminded, overdue, submitted_at, updated_at, stages_done, stages_late, event_count)
      select distinct on (r.application) r.subject, r.application::uuid, gen_random_uuid(), '', r.institution, r.product::uuid, 1, r.application, 1, 1, 'submitted', false, false,
        now(), now(), 0, 0, 1 from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r (subject text, application text, institution integer, product text)`);
    await tx.run(sql`insert into marketplace.application_events (subject_id, application_id, seq, institution_no, kind, at, client_id, role, body)
      select r.subject, r.application::uuid, r.seq, r.institution, r.kind, to_timestamp(r.at / 1000.0), 'x', 'institution',
        jsonb_strip_nulls(jsonb_build_object('days', r.days, 'code', r.code))
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
        as r (subject text, application text, institution integer, product text, seq integer, kind text, at bigint, days integer, code text)`);
  });
});
afterAll(() => world.close());

/** Lives of applications of every shape: answered or not, refused after an offer, a loan reported of what was granted, refused or withdrawn already. */
function randomLives(count: number): Happened[] {
  const rng = seeded(3, 0, 'process');
  return Array.from({ length: count }, (_, at) => {
    const [subject, institution] = [`91330100P${String(between(rng, 0, 150)).padStart(9, '0')}`, between(rng, 1, 3)];
    const shape = pick(rng, [
      ['submitted'],
      ['submitted', 'replied'],
      ['submitted', 'replied', 'offered', 'agreed', 'granted', 'lent'],
      ['submitted', 'offered', 'refused'],
      ['submitted', 'replied', 'refused', 'lent'],
      ['submitted', 'accepted', 'lent', 'lent'],
      ['submitted', 'withdrawn', 'lent'],
      ['submitted', 'offered', 'expired'],
    ]);
    let when = NOW - between(rng, 1, 800) * DAY_MS;
    let days = 0;
    return shape.map((kind, seq): Happened => {
      if (chance(rng, 0.8)) when += between(rng, 0, 20) * DAY_MS + between(rng, 0, DAY_MS);
      days += between(rng, 0, 9);
      const has = ['accepted', 'replied', 'offered', 'granted', 'refused', 'lent'].includes(kind);
      return {
        subject,
        application: uuid(1, at),
        institution,
        product: uuid(2, institution),
        seq: seq + 1,
        kind,
        at: when,
        days: has ? days : null,
        code: kind === 'refused' ? pick(rng, CODES) : null,
      };
    });
  }).flat();
}

const dayIn = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
/** The least of the values that so large a share does not exceed. */
const within = (values: readonly number[], share: number) =>
  values.length === 0 ? null : values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;

/** The same by walking each life event by event. */
function walked(on: string, known: number, keep: (one: Happened) => boolean) {
  const lives = Map.groupBy(
    events.filter((one) => one.at <= known && dayIn(one.at) <= on && keep(one)),
    ({ application }) => application,
  );
  const [reply, decision, grant]: [number[], number[], number[]] = [[], [], []];
  const codes: string[] = [];
  for (const life of lives.values()) {
    let [replied, decided, granted, ended] = [false, false, false, false];
    const fresh = (one: Happened) => dayIn(one.at) > yearBefore(on);
    for (const one of life) {
      if (ended && one.kind === 'lent') continue;
      if (!replied && ['replied', 'offered', 'refused', 'lent'].includes(one.kind)) {
        replied = true;
        if (fresh(one)) reply.push(one.days!);
      }
      if (!decided && ['offered', 'refused', 'lent'].includes(one.kind)) {
        decided = true;
        if (fresh(one)) decision.push(one.days!);
      }
      if (!granted && ['granted', 'lent'].includes(one.kind)) {
        granted = true;
        if (fresh(one)) grant.push(one.days!);
      }
      if (one.kind === 'refused' && fresh(one)) codes.push(one.code!);
      if (['granted', 'lent', 'refused', 'withdrawn', 'expired'].includes(one.kind)) ended = true;
    }
  }
  return {
    replied: reply.length,
    replyP50: within(reply, 0.5),
    replyP90: within(reply, 0.9),
    decided: decision.length,
    decisionP50: within(decision, 0.5),
    decisionP90: within(decision, 0.9),
    granted: grant.length,
    grantP50: within(grant, 0.5),
    grantP90: within(grant, 0.9),
    refused: codes.length,
    codes: Object.fromEntries(CODES.map((code) => [code, codes.filter((one) => one === code).length])),
  };
}

test('times to reply, decision and money and reasons of refusal equal those of lives walked event by event, on any day as known at any moment', async () => {
  const rng = seeded(5, 0, 'days');
  for (let round = 0; round < 8; round++) {
    const at = NOW - between(rng, 0, 500) * DAY_MS;
    const [on, known] = [dayIn(at), at + between(rng, -20, 60) * DAY_MS];
    const cells = await world.database.transaction(system, (tx) => countProcess(tx, on, new Date(known)));
    const cell = (groupedBy: string, key: string) => cells.find((one) => one.groupedBy === groupedBy && one.key === key);
    const { codes, ...all } = walked(on, known, () => true);
    expect(cell('all', '')).toMatchObject(all);
    for (const code of CODES) expect(cell('refusal', code)?.refused ?? 0, code).toBe(codes[code]);
    const { codes: _, ...second } = walked(on, known, ({ institution }) => institution === 2);
    for (const [by, key] of [
      ['institution', '2'],
      ['product', uuid(2, 2)],
    ] as const)
      expect(cell(by, key)).toMatchObject(second);
  }
});

test('whoever supervises sees them with their definitions, withheld below ten enterprises; others get no sums', async () => {
  const { figures, measures } = await world.call<{
    figures: { measure: string; key: string; figure: number | null; notPublished: boolean; title: { zh: string } }[];
    measures: { measure: string; aim: string }[];
  }>(regulator, 'statistics.show-loans-on', { on: '2026-03-01', by: 'refusal' });
  expect(measures.filter(({ aim }) => aim === 'faster')).toHaveLength(8);
  expect(figures.every(({ measure }) => measure === 'refusals')).toBe(true);
  expect(figures.map(({ title }) => title.zh)).toContain('担保不足或不符合要求');
  const few = await world.call<{ figures: { notPublished: boolean; figure: number | null }[] }>(
    regulator,
    'statistics.show-loans-on',
    { on: '2024-02-10', measure: 'first-reply-days-p50' },
  );
  expect(few.figures).toMatchObject([{ notPublished: true, figure: null }]);
  const bank = { clientId: 'b', name: 'b', role: 'institution', institutionNo: 1 } as const;
  expect(await world.database.transaction(bank, (tx) => countProcess(tx, '2026-03-01', new Date(NOW)))).toEqual([]);
});
