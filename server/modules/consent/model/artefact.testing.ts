import * as fc from 'fast-check';
import type { Artefact } from './artefact.ts';
import type { Use } from './use-fault.ts';

// Small ranges on purpose: a use that keeps within all terms must be as common as one that breaks one of them.
const items = ['tax-payments', 'gas-bills', 'permits'] as const;
const fields = ['a', 'b', 'c'] as const;
const months = ['2025-11', '2025-12', '2026-01', '2026-02'] as const;
const places = ['330000', '330100', '330106', '330200', '440300', '440305'] as const;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** An instant on a grid, so that the very edges of a validity are hit. */
const instant = fc.integer({ min: 0, max: 12 }).map((n) => new Date(START + n * DAY));
const some = <T>(all: readonly T[], minLength = 1) => fc.subarray([...all], { minLength });
const fieldsOf = fc.oneof(fc.constant(null), some(fields, 0));
const itemList = some(items).chain((names) => fc.tuple(...names.map((item) => fieldsOf.map((list) => ({ item, fields: list })))));
const period = fc.tuple(fc.constantFrom(...months), fc.constantFrom(...months)).map((pair) => {
  const [from, to] = pair.toSorted();
  return { from: from!, to: to! };
});

export const artefacts: fc.Arbitrary<Artefact> = fc.record({
  parties: fc.record({
    subjectId: fc.constantFrom('S1', 'S1', 'S1', 'S2'),
    institutionNo: fc.constantFrom(1, 1, 1, 2),
    node: fc.constant('node'),
  }),
  purpose: fc.record({
    name: fc.constantFrom('loan-review', 'loan-review', 'pre-screening'),
    version: fc.constant(1),
    caseKinds: fc.constantFrom(['application'], ['application', 'loan']),
    oneCase: fc.boolean(),
    banded: fc.boolean(),
  }),
  items: itemList,
  dataPeriod: period,
  validity: fc
    .tuple(instant, fc.integer({ min: 1, max: 12 }))
    .map(([from, days]) => ({ from, to: new Date(from.getTime() + days * DAY) })),
  frequency: fc.record({ maxUsesPerDay: fc.integer({ min: 1, max: 4 }) }),
  count: fc.record({ maxUses: fc.integer({ min: 1, max: 6 }) }),
  mode: some(['query', 'verify', 'model'] as const),
  retentionDays: fc.integer({ min: 1, max: 5 }),
  channel: some(['api', 'portal'] as const),
  place: some(places, 0),
  filter: fc.array(fc.record({ item: fc.constantFrom(...items), filter: fc.constantFrom('within-period', 'status-only') }), {
    maxLength: 2,
  }),
}) as fc.Arbitrary<Artefact>;

/** Uses near an artefact: half of all parts are taken from it, the others are at random. */
export const usesNear = (artefact: Artefact): fc.Arbitrary<Use> => {
  const near = <T>(own: T, other: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: other });
  const { from, to } = artefact.validity;
  const inside = fc.integer({ min: 0, max: Math.max(0, (to.getTime() - from.getTime()) / DAY - 1) });
  return fc.record({
    institutionNo: near(artefact.parties.institutionNo, fc.constantFrom(1, 2)),
    subjectId: near(artefact.parties.subjectId, fc.constantFrom('S1', 'S2')),
    purpose: near<string>(artefact.purpose.name, fc.constantFrom('loan-review', 'post-loan-monitoring', 'nothing')),
    items: near([...artefact.items], itemList as never),
    period: near(undefined, fc.oneof(fc.constant(artefact.dataPeriod), period) as never),
    mode: near(artefact.mode[0]!, fc.constantFrom('query', 'verify', 'model')),
    channel: near(artefact.channel[0]!, fc.constantFrom('api', 'portal')),
    place: near<string>(artefact.place[0] ?? '330106', fc.constantFrom(...places)),
    retentionDays: near<number | undefined>(undefined, fc.integer({ min: 1, max: 6 })),
    at: near(null, instant as never).chain((at) =>
      at === null ? inside.map((days) => new Date(from.getTime() + days * DAY)) : fc.constant(at as Date),
    ),
    usedToday: near(0, fc.integer({ min: 0, max: 5 })),
    usedTotal: near(0, fc.integer({ min: 0, max: 7 })),
    caseNo: near('A', fc.constantFrom('A', 'B')),
    caseKind: near(undefined, fc.constantFrom('application', 'loan', 'customer-review') as never),
    firstCaseNo: fc.constantFrom(null, 'A', 'A', 'B'),
  }) as fc.Arbitrary<Use>;
};
