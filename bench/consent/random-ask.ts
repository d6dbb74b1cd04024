import { randomUUID } from 'node:crypto';
import { benchItems, type Asker } from '../query/prepare.ts';
import type { Chance } from './chance.ts';
import { caseNos, CLOSED_CASE, fieldsOf, purposes, type Given } from './give-authorisations.ts';

export type AskInput = {
  readonly authorisationId: string;
  readonly code: string;
  readonly purpose: string;
  readonly caseNo: string;
  readonly items: readonly { readonly item: string; readonly fields?: readonly string[] }[];
};

/** A query, who asks it, and the authorisation that it names, if there is one. */
export type Ask = { readonly given: Given | undefined; readonly asker: Asker; readonly input: AskInput };

type Around = { readonly given: readonly Given[]; readonly askers: readonly Asker[]; readonly codes: readonly string[] };

/** Near what was given: each part is mostly the authorisation's own, so that what is inside all terms is as common as what breaks one. */
export function randomAsk(chance: Chance, { given, askers, codes }: Around): Ask {
  const one = chance.pick(given);
  const { artefact } = one;
  const near = <T>(own: T, other: () => T): T => (chance.is(0.97) ? own : other());
  const purpose = near<string>(artefact.purpose.name, () => chance.pick(Object.keys(purposes)));
  const known = chance.is(0.98);
  const ownCase = caseNos[artefact.purpose.caseKinds[0]!];
  return {
    given: known ? one : undefined,
    asker: near(one.asker, () => chance.pick(askers)),
    input: {
      authorisationId: known ? one.authorisationId : randomUUID(),
      code: near(artefact.parties.subjectId, () => chance.pick(codes)),
      purpose,
      caseNo: near<string>(ownCase, () => chance.pick([...Object.values(caseNos), CLOSED_CASE, 'CASE-NONE'])),
      items: randomItems(chance, artefact),
    },
  };
}

function randomItems(chance: Chance, { items }: Given['artefact']): AskInput['items'] {
  const own = chance.some(items).map(({ item, fields }) => {
    if (fields !== null && chance.is(0.95)) return { item, fields: chance.some(fields) };
    return chance.is(0.5) ? { item } : { item, fields: chance.some(fieldsOf(item)) };
  });
  const others = benchItems.filter((item) => !own.some((one) => one.item === item));
  return chance.is(0.04) && others.length > 0 ? [...own, { item: chance.pick(others) }] : own;
}
