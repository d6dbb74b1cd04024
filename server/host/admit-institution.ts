import type { Principal } from '../kernel/pure/principal.ts';

/** Calls an operation through the pipeline. */
export type Call = <R>(who: Principal, operation: string, input: unknown) => Promise<R>;

export type SampleInstitution = {
  readonly code: string;
  /** Only its form is checked: institutions are no subjects. */
  readonly unifiedCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly divisionCode: string;
  /** A bank, where nothing is said. */
  readonly kind?: 'bank' | 'guarantor';
};

export type WantedScope = {
  readonly items: readonly string[];
  readonly purposes: readonly string[];
  readonly divisions: readonly string[];
  readonly tier: 'attended' | 'unattended' | 'bulk';
};

const clerk = (clientId: string): Principal => ({ clientId, name: clientId, role: 'operator' });
const CONTACT = { name: '示例联系部门', telephone: '0571-00000000', email: 'contact@example.com' };
const EVIDENCE = { note: '示例材料', fileName: 'sample.pdf', sha256: '0'.repeat(64) };
const POINTS = 90;
const VALID_MS = 300 * 86_400_000;

/**
 * Takes a generated institution through registration, application, security assessment and admission, each step by a caller who may take
 * it. One that is admitted already stays as it is. Answers its number.
 */
export async function admitInstitution(call: Call, institution: SampleInstitution, scope: WantedScope): Promise<number> {
  const { institutionNo, created } = await call<{ institutionNo: number; created: boolean }>(
    clerk('sample-registrar'),
    'institutions.register-institution',
    { kind: 'bank', ...institution },
  );
  const bank: Principal = { clientId: `demo-${institution.code}`, name: institution.nameZh, role: 'institution', institutionNo };
  if (!created) return institutionNo;
  await call(bank, 'institutions.apply', { contact: CONTACT, ...scope });
  const { checklist } = await call<{ checklist: readonly { criterion: string }[] }>(bank, 'institutions.list-checklist', {});
  const each = <T extends object>(more: T) => checklist.map(({ criterion }) => ({ criterion, ...more }));
  await call(bank, 'institutions.submit-evidence', { evidence: each(EVIDENCE) });
  await call(clerk('sample-assessor'), 'institutions.assess', { institutionNo, scores: each({ points: POINTS }) });
  const validUntil = new Date(Date.now() + VALID_MS).toISOString().slice(0, 10);
  await call(clerk('sample-approver'), 'institutions.admit', { institutionNo, ...scope, validUntil });
  return institutionNo;
}
