import { Failure } from '../../server/kernel/pure/failure.ts';
import { listItems } from '../../server/modules/catalogue/index.ts';
import type { Artefact } from '../../server/modules/consent/model/artefact.ts';
import type { ActState } from '../../server/modules/consent/model/authorisation-state.ts';
import type { BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import { benchItems, subjectPrincipal, type Asker } from '../query/prepare.ts';
import type { Chance } from './chance.ts';

/** An authorisation that was really given, as the model sees it, with what was used of it. */
export type Given = {
  readonly authorisationId: string;
  readonly asker: Asker;
  readonly artefact: Artefact;
  readonly state: ActState;
  readonly usedOn: Map<string, number>;
  usedTotal: number;
  firstCaseNo: string | null;
};

/** The open case of each kind that every institution has for every enterprise; one more is closed. */
export const caseNos = { application: 'CASE-A', loan: 'CASE-L', 'customer-review': 'CASE-C' } as const;
export const CLOSED_CASE = 'CASE-CLOSED';

/** Of the templates of purposes, by hand: kind of case, and how much may be asked. */
export const purposes = {
  'loan-review': { kind: 'application', maxUses: 3, perDay: 3, days: 30, banded: false },
  'post-loan-monitoring': { kind: 'loan', maxUses: 9, perDay: 1, days: 60, banded: false },
  'pre-screening': { kind: 'customer-review', maxUses: 1, perDay: 1, days: 7, banded: true },
} as const;
type Purpose = keyof typeof purposes;

const DAY_MS = 86_400_000;
/** Random terms are not always lawful ones; those are drawn again. */
const MAX_DRAWS_EACH = 20;
const PLACES = ['330000', '330100', '330106', '330200', '440300'];

type Wanted = {
  readonly chance: Chance;
  readonly askers: readonly Asker[];
  readonly codes: readonly string[];
  readonly count: number;
};

export async function openCases(platform: BenchPlatform, askers: readonly Asker[], codes: readonly string[]): Promise<void> {
  for (const { principal } of askers)
    for (const code of codes) {
      for (const [kind, caseNo] of Object.entries(caseNos))
        await platform.call(principal, 'query.open-case', { code, caseNo, kind });
      await platform.call(principal, 'query.open-case', { code, caseNo: CLOSED_CASE, kind: 'application' });
      await platform.call(principal, 'query.close-case', { code, caseNo: CLOSED_CASE });
    }
}

/** Asks for and gives random authorisations; some are left unanswered, some are paused or revoked afterwards, some have run out. */
export async function giveAuthorisations(bench: BenchServer, platform: BenchPlatform, wanted: Wanted): Promise<readonly Given[]> {
  const given: Given[] = [];
  for (let draws = 0; given.length < wanted.count; draws++) {
    if (draws > wanted.count * MAX_DRAWS_EACH) throw new Error('hardly any terms were lawful');
    const one = await giveOne(bench, platform, wanted);
    if (one !== undefined) given.push(one);
  }
  return given;
}

async function giveOne(
  bench: BenchServer,
  platform: BenchPlatform,
  { chance, askers, codes }: Wanted,
): Promise<Given | undefined> {
  const asker = chance.pick(askers);
  const code = chance.pick(codes);
  const purpose = chance.pick(Object.keys(purposes) as Purpose[]);
  const terms = randomTerms(chance, purpose);
  const artefact = artefactOf(asker, code, purpose, terms);
  const subject = subjectPrincipal(code);
  try {
    const requested = await platform.call<{ authorisationId: string }>(asker.principal, 'consent.request', {
      subjectCode: code,
      purpose,
      ...terms,
    });
    const { authorisationId } = requested;
    const one = { authorisationId, asker, artefact, usedOn: new Map<string, number>(), usedTotal: 0, firstCaseNo: null };
    if (chance.is(0.05)) return { ...one, state: 'awaiting' };
    await platform.call(subject, 'consent.grant', { authorisationId });
    if (chance.is(0.1)) return { ...one, artefact: await runOut(bench, authorisationId, artefact), state: 'active' };
    if (chance.is(0.8)) return { ...one, state: 'active' };
    const [act, state] = chance.pick([
      ['pause', 'paused'],
      ['revoke', 'revoked'],
    ] as const);
    await platform.call(subject, `consent.${act}`, { authorisationId });
    return { ...one, state };
  } catch (error) {
    const refused = error instanceof Failure && ['consent.beyond-purpose', 'policy.outside-scope'].includes(error.code);
    if (refused) return undefined;
    throw error;
  }
}

type Terms = ReturnType<typeof randomTerms>;

function randomTerms(chance: Chance, purpose: Purpose) {
  const { maxUses, perDay, days } = purposes[purpose];
  const items = chance.some(benchItems).slice(0, chance.between(1, 6));
  const from = Date.now() + (chance.is(0.1) ? chance.between(1, 3) * DAY_MS : -60_000);
  const month = (back: number) => new Date(Date.now() - back * 31 * DAY_MS).toISOString().slice(0, 7);
  const filtered = chance.is(0.15)
    ? [{ item: chance.pick(items), filter: chance.pick(['within-period', 'status-only'] as const) }]
    : [];
  return {
    items: items.map((item) => (chance.is(0.5) ? { item } : { item, fields: chance.some(fieldsOf(item)) })),
    dataFrom: month(chance.between(5, 10)),
    dataTo: month(chance.between(0, 4)),
    validFrom: new Date(from).toISOString(),
    validTo: new Date(from + chance.between(1, days - 1) * DAY_MS).toISOString(),
    maxUses: chance.between(1, maxUses),
    maxUsesPerDay: chance.between(1, perDay),
    modes: chance.is(0.9) ? ['query', 'verify'] : ['verify'],
    retentionDays: chance.between(1, 30),
    channels: chance.is(0.9) ? ['api', 'portal'] : ['portal'],
    places: chance.is(0.7) ? [] : [...new Set(chance.some(PLACES))],
    filters: filtered,
  };
}

const byName = new Map(listItems().map((item) => [item.name, item]));
export const fieldsOf = (item: string): readonly string[] => Object.keys(byName.get(item)?.fields ?? {});

function artefactOf(asker: Asker, subjectId: string, purpose: Purpose, terms: Terms): Artefact {
  const { kind, banded } = purposes[purpose];
  return {
    parties: { subjectId, institutionNo: asker.institutionNo, node: '' },
    purpose: { name: purpose, version: 1, caseKinds: [kind], oneCase: true, banded },
    items: terms.items.map((one) => ({ item: one.item, fields: 'fields' in one ? (one.fields ?? null) : null })),
    dataPeriod: { from: terms.dataFrom, to: terms.dataTo },
    validity: { from: new Date(terms.validFrom), to: new Date(terms.validTo) },
    frequency: { maxUsesPerDay: terms.maxUsesPerDay },
    count: { maxUses: terms.maxUses },
    mode: terms.modes as Artefact['mode'],
    retentionDays: terms.retentionDays,
    channel: terms.channels as Artefact['channel'],
    place: terms.places,
    filter: terms.filters,
  };
}

/** Lets an authorisation run out: nobody can give one that has, so its row is dated back. */
async function runOut({ admin }: BenchServer, authorisationId: string, artefact: Artefact): Promise<Artefact> {
  const validity = { from: new Date(Date.now() - 2 * DAY_MS), to: new Date(Date.now() - 1_000) };
  await admin.query(
    `update consent.authorisations set valid_from = $2, valid_to = $3, granted = granted || $4::jsonb where authorisation_id = $1`,
    [authorisationId, validity.from, validity.to, JSON.stringify({ validity })],
  );
  return { ...artefact, validity };
}
