import { reasonsAgainst } from '../../server/modules/consent/model/use-reasons.testing.ts';
import { seededRandom } from '../../server/testing/mutate.ts';
import { startApiServer } from '../api-server.ts';
import { operator, openBenchPlatform } from '../bench-platform.ts';
import { withBenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { admitAsker, type Asker } from '../query/prepare.ts';
import { loadFiles } from '../records/load-files.ts';
import { numericCode } from '../records/numeric-code.ts';
import type { Run } from '../run.ts';
import { chanceOf } from './chance.ts';
import { caseNos, giveAuthorisations, openCases, type Given } from './give-authorisations.ts';
import { randomAsk, type Ask } from './random-ask.ts';

const QUICK_ASKS = 2_000;
const FULL_ASKS = 20_000;
const QUICK_AUTHORISATIONS = 600;
const FULL_AUTHORISATIONS = 6_000;
const ENTERPRISES = 8;
const SEED = 31;
const SHOWN = 5;
/** Fewer meetings of one outcome than this would leave it untried. */
const LEAST_MET = 3;
const HOME = '330100';
const narrow = ['registration', 'tax-payments', 'tax-credit-ratings'];

const expectedOutcomes = [
  'served',
  'policy.no-case',
  'policy.suspended',
  'policy.outside-scope',
  'consent.missing',
  'consent.revoked',
  'consent.paused',
  'consent.expired',
  'consent.not-yet',
  'consent.exhausted',
  'consent.frequency',
  'consent.outside',
] as const;

/** Random queries over HTTP under random authorisations that were really asked for and given, judged by the same model and its own counters. */
export function measureAsked({ full, note }: Run): Promise<Figure> {
  return withBenchServer(async (bench) => {
    await loadFiles(bench.admin, ENTERPRISES, () => undefined);
    const platform = await openBenchPlatform(bench);
    const wide = await admitAsker(platform, 1);
    const scoped = await admitAsker(platform, 2, { items: narrow, purposes: ['loan-review'], divisions: [] });
    const stopped = await admitAsker(platform, 3);
    const askers = [wide, wide, wide, scoped, stopped];
    const chance = chanceOf(seededRandom(SEED));
    const codes = Array.from({ length: ENTERPRISES }, (_, number) => numericCode(number));
    await openCases(platform, [wide, scoped, stopped], codes);
    const count = full ? FULL_AUTHORISATIONS : QUICK_AUTHORISATIONS;
    const given = await giveAuthorisations(bench, platform, { chance, askers, codes, count });
    await platform.call(operator, 'institutions.suspend', { institutionNo: stopped.institutionNo, reason: '示例：暂停核查' });
    note(`${given.length} authorisations given`);
    const url = await startApiServer(bench);
    const tally = { wrong: { served: 0, refused: 0, reason: 0, values: 0 }, met: new Map<string, number>() };
    const asks = full ? FULL_ASKS : QUICK_ASKS;
    for (let n = 1; n <= asks; n++) {
      const ask = randomAsk(chance, { given, askers: [wide, scoped, stopped], codes });
      const reasons = reasonsOf(ask, { scoped, stopped });
      const answer = await send(url, ask);
      const difference = judge(ask, reasons, answer);
      tally.met.set(answer.outcome, (tally.met.get(answer.outcome) ?? 0) + 1);
      if (difference !== undefined && ++tally.wrong[difference] <= SHOWN)
        note(`${difference}: ${answer.outcome}, by the model ${[...reasons].join(' ')}: ${JSON.stringify(ask.input)}`);
      if (answer.outcome === 'served' && ask.given) countUse(ask.given, ask.input.caseNo);
      if (n % 1_000 === 0) note(`${n} of ${asks} queries`);
    }
    const figure = figureOf(asks, given.length, tally);
    const rare = expectedOutcomes.filter((outcome) => (tally.met.get(outcome) ?? 0) < LEAST_MET);
    if (figure.value === 0 && rare.length > 0) throw new Error(`hardly met: ${rare.join(', ')}`);
    return figure;
  });
}

type Tally = {
  readonly wrong: Record<'served' | 'refused' | 'reason' | 'values', number>;
  readonly met: ReadonlyMap<string, number>;
};

function figureOf(asks: number, given: number, { wrong, met }: Tally): Figure {
  const value = wrong.served + wrong.refused + wrong.reason + wrong.values;
  const limit = `of ${asks} random queries over HTTP under ${given} random authorisations (${met.get('served')} served): served outside the terms ${wrong.served}, refused inside ${wrong.refused}, refused for an untrue reason ${wrong.reason}, with values not granted ${wrong.values}`;
  return { figure: 'consent.asked', value, limit, bar: '= 0', holds: value === 0 };
}

/** All that speaks against a query, by the design: the case, the admission, and the twelve terms. */
function reasonsOf({ given, asker, input }: Ask, { scoped, stopped }: Record<'scoped' | 'stopped', Asker>): Set<string> {
  const reasons = new Set<string>();
  const kind = Object.entries(caseNos).find(([, caseNo]) => caseNo === input.caseNo)?.[0];
  if (kind === undefined) reasons.add('policy.no-case');
  if (asker === stopped) reasons.add('policy.suspended');
  if (asker === scoped && (input.purpose !== 'loan-review' || input.items.some(({ item }) => !narrow.includes(item))))
    reasons.add('policy.outside-scope');
  if (given === undefined) return reasons.add('consent.missing');
  const use = {
    institutionNo: asker.institutionNo,
    subjectId: input.code,
    purpose: input.purpose,
    items: input.items.map(({ item, fields = null }) => ({ item, fields })),
    mode: 'query',
    channel: 'api',
    place: HOME,
    at: new Date(),
    usedToday: given.usedOn.get(today()) ?? 0,
    usedTotal: given.usedTotal,
    caseNo: input.caseNo,
    caseKind: kind as never,
    firstCaseNo: given.firstCaseNo,
  } as const;
  for (const reason of reasonsAgainst(given.artefact, given.state, use)) reasons.add(`consent.${reason}`);
  return reasons;
}

const ownCodes = new Set<string>(expectedOutcomes);

type Answer = {
  readonly outcome: string;
  readonly values: readonly { readonly item: string; readonly fields: readonly string[] }[];
};

function judge(
  { given, input }: Ask,
  reasons: ReadonlySet<string>,
  { outcome, values }: Answer,
): keyof Tally['wrong'] | undefined {
  if (outcome !== 'served') {
    if (reasons.size === 0) return 'refused';
    // What lies outside a term has one code for all terms.
    const outside = [...reasons].some((reason) => !ownCodes.has(reason));
    return reasons.has(outcome) || (outcome === 'consent.outside' && outside) ? undefined : 'reason';
  }
  if (reasons.size > 0) return 'served';
  const granted = new Map(given?.artefact.items.map(({ item, fields }) => [item, fields]));
  const asked = new Map(input.items.map(({ item, fields = null }) => [item, fields]));
  const within = (list: readonly string[] | null | undefined, field: string) =>
    list !== undefined && (list === null || list.includes(field));
  const beyond = values.some(({ item, fields }) =>
    fields.some((field) => !within(granted.get(item), field) || !within(asked.get(item), field)),
  );
  return beyond || values.length !== input.items.length ? 'values' : undefined;
}

async function send(url: URL, { asker, input }: Ask): Promise<Answer> {
  const answer = await fetch(new URL('/v1/query.ask', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${asker.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as {
    readonly type?: string;
    readonly items?: readonly { readonly item: string; readonly records: readonly { readonly values: object }[] }[];
  };
  if (answer.status !== 200) return { outcome: String(body.type).replace('urn:jinqiao:', ''), values: [] };
  const values = body.items ?? [];
  return {
    outcome: 'served',
    values: values.map(({ item, records }) => ({ item, fields: records.flatMap((record) => Object.keys(record.values)) })),
  };
}

function countUse(given: Given, caseNo: string): void {
  given.usedTotal++;
  given.usedOn.set(today(), (given.usedOn.get(today()) ?? 0) + 1);
  given.firstCaseNo ??= caseNo;
}

/** The day in China, on which uses a day are counted. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
