import type { Bilingual } from '../../../kernel/pure/text.ts';
import { divisionStart, organisationStart } from './unified-code-check.ts';

/** What a subject is in law, as far as its code tells. */
export type SubjectKind = 'enterprise' | 'individual-business' | 'cooperative' | 'other';

export const subjectKinds: Readonly<Record<SubjectKind, Bilingual>> = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  'individual-business': { zh: '个体工商户', en: 'Individual business' },
  cooperative: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
  other: { zh: '其他组织', en: 'Other organisation' },
};

/** The state of a subject's registration. */
export type SubjectStatus = 'active' | 'suspended' | 'revoked' | 'moved-out' | 'deregistered';

export const subjectStatuses: Readonly<Record<SubjectStatus, Bilingual>> = {
  active: { zh: '存续', en: 'Active' },
  suspended: { zh: '歇业', en: 'Suspended' },
  revoked: { zh: '吊销', en: 'Revoked' },
  'moved-out': { zh: '迁出', en: 'Moved out' },
  deregistered: { zh: '注销', en: 'Deregistered' },
};

/** The kind of subject by the first two characters of a right unified social credit code (GB 32100-2015). */
export function subjectKindOf(unifiedCode: string): SubjectKind {
  if (unifiedCode.startsWith('91')) return 'enterprise';
  if (unifiedCode.startsWith('92')) return 'individual-business';
  if (unifiedCode.startsWith('93')) return 'cooperative';
  return 'other';
}

/**
 * The division code (GB/T 2260) in a right unified social credit code. It names the authority that issued the code at
 * that time and is not changed when the subject moves or the division is abolished: a hint, not a place.
 */
export function divisionHint(unifiedCode: string): string {
  return unifiedCode.slice(divisionStart, organisationStart);
}
