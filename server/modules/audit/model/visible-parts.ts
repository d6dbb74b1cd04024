import type { Principal } from '../../../kernel/pure/principal.ts';
import type { DisclosedItem } from './disclosure.ts';
import type { StoredDisclosure } from './disclosure-parts.ts';

/** What of a disclosure a provider is told: that its own items were used, when, by which institution and for what. */
const providerParts: ReadonlySet<string> = new Set([
  'disclosureId',
  'requestId',
  'at',
  'subjectId',
  'institutionNo',
  'operation',
  'purpose',
  'ruleVersion',
]);

const namesProvider = (item: DisclosedItem, providerNo: number | undefined): boolean =>
  providerNo !== undefined && item.providerNos?.includes(providerNo) === true;

/** Whether the caller may see the part. Subject, institution and operator see all of what row security lets them reach. */
export function maySeePart(principal: Principal, name: string, disclosure: StoredDisclosure): boolean {
  if (principal.role !== 'provider') return true;
  if (providerParts.has(name)) return true;
  const item = disclosure.items[Number(/^item\.(\d+)$/.exec(name)?.[1] ?? Number.NaN)];
  return item !== undefined && namesProvider(item, principal.providerNo);
}

export type SeenDisclosure = Omit<StoredDisclosure, 'clientId' | 'requestDigest'> & {
  readonly clientId: string | null;
  readonly requestDigest: string | null;
};

/** The disclosure as the caller sees it in a list: what he may not see is null, and other providers' items are left out. */
export function visibleDisclosure(principal: Principal, disclosure: StoredDisclosure): SeenDisclosure {
  if (principal.role !== 'provider') return disclosure;
  return {
    ...disclosure,
    clientId: null,
    providerNos: disclosure.providerNos.filter((providerNo) => providerNo === principal.providerNo),
    caseNo: null,
    authorisationId: null,
    artefactDigest: null,
    requestDigest: null,
    items: disclosure.items.filter((item) => namesProvider(item, principal.providerNo)),
  };
}
