import { makeBasis, type Basis, type BasisTerms } from '../../kernel/pure/basis.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Principal } from '../../kernel/pure/principal.ts';

/**
 * On what ground a caller reads a file without an authorisation: an enterprise its own, a provider what it delivered, the operator to
 * supervise. Row security shows each no more than that. Nobody else has such a ground.
 */
export function ownBasis({ role }: Principal, subjectId: string): Basis {
  const terms = { ...WHOLE, subjectId };
  if (role === 'subject') return makeBasis({ kind: 'own-file', ...terms });
  if (role === 'provider') return makeBasis({ kind: 'own-delivery', ...terms });
  if (role === 'operator' || role === 'system') return makeBasis({ kind: 'supervision', ...terms });
  throw new Failure('access.not-granted');
}

const WHOLE = {
  authorisationId: null,
  artefactDigest: null,
  institutionNo: null,
  items: 'all',
  dataPeriod: null,
  filters: [],
  banded: false,
  retentionDays: null,
  purpose: null,
} as const satisfies Partial<BasisTerms>;
