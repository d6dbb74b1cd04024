import type { Day } from './calendar.ts';
import type { Ending, Enterprise } from './enterprise.ts';
import { happenings } from './happening.ts';
import { address, personName } from './names.ts';
import { pick } from './seeded.ts';

/** What the registry holds on a day. */
export type RegistryEntry = {
  readonly legalRepresentative: string;
  /** Since when, and who before, newest last. */
  readonly representatives: readonly { readonly name: string; readonly from: Day }[];
  readonly domicile: string;
  readonly capitalFen: number;
  readonly approvedOn: Day;
  readonly status: 'active' | Ending['status'];
  readonly changes: readonly RegistryChange[];
};

export type RegistryChange = {
  readonly item: 'legal-representative' | 'domicile' | 'capital' | 'scope' | 'deregistration' | 'revocation';
  readonly on: Day;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly reason: string | undefined;
};

const rates = { healthy: 0.16, stressed: 0.22, failing: 0.3 };
const matters = ['domicile', 'domicile', 'legal-representative', 'capital', 'scope'] as const;

/** The entry as of a day, with the changes that led to it, oldest first. */
export function registryEntry(enterprise: Enterprise, now: Day): RegistryEntry {
  const { ending } = enterprise;
  let { firstRepresentative: representative, firstDomicile: domicile, capitalFen } = enterprise;
  const representatives = [{ name: representative, from: enterprise.foundedOn }];
  const changes: RegistryChange[] = [];
  for (const { on, rng } of happenings(enterprise, 'registry', rates, now)) {
    const matter = pick(rng, matters);
    const item = matter === 'legal-representative' && enterprise.kind === 'individual' ? 'scope' : matter;
    const change = { item, on, reason: undefined };
    if (item === 'domicile') {
      const after = address(rng);
      if (after === domicile) continue;
      changes.push({ ...change, before: domicile, after });
      domicile = after;
    } else if (item === 'legal-representative') {
      const after = personName(rng);
      if (after === representative) continue;
      changes.push({ ...change, before: representative, after });
      representative = after;
      representatives.push({ name: after, from: on });
    } else if (item === 'capital') {
      const after = capitalFen * 2;
      changes.push({ ...change, before: tenThousands(capitalFen), after: tenThousands(after) });
      capitalFen = after;
    } else {
      changes.push({ ...change, before: undefined, after: `${enterprise.industry.scope}；技术咨询服务` });
    }
  }
  if (ending !== undefined && ending.on <= now) changes.push(lastChange(ending));
  return {
    legalRepresentative: representative,
    representatives,
    domicile,
    capitalFen,
    approvedOn: changes.at(-1)?.on ?? enterprise.foundedOn,
    status: ending !== undefined && ending.on <= now ? ending.status : 'active',
    changes,
  };
}

const tenThousands = (fen: number): string => `${fen / 1_000_000}万元人民币`;

const lastChange = ({ status, on }: Ending): RegistryChange =>
  status === 'deregistered'
    ? { item: 'deregistration', on, before: '存续', after: '注销', reason: '决议解散' }
    : { item: 'revocation', on, before: '存续', after: '吊销', reason: '成立后无正当理由连续停业六个月以上' };
