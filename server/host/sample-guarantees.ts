import { perform } from '../kernel/perform.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { listItems } from '../modules/catalogue/index.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import { admitInstitution, type Call } from './admit-institution.ts';
import type { RunningPlatform } from './platform.ts';

/** A guarantor that does not exist: its code is no valid unified code. */
const SAMPLE_GUARANTOR = {
  code: 'sample-guarantor',
  unifiedCode: '91330100SAMPLE0009',
  nameZh: '示例融资担保公司',
  nameEn: 'Sample guarantor',
  divisionCode: '330100',
  kind: 'guarantor',
} as const;

const terms = {
  taking: true,
  divisions: [],
  maxAmountFen: 1_000_000_000,
  minFeeBp: 50,
  maxFeeBp: 100,
  items: ['registration', 'tax-credit-ratings', 'sales-summaries'],
  note: '单户一千万元以下，免收保证金，政府性融资担保（示例）',
};

const callOf =
  (platform: RunningPlatform): Call =>
  async (principal, operation, input) => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as never;
  };

/** Admits the guarantor of the demonstration, as a bank is admitted. */
export async function admitSampleGuarantor(platform: RunningPlatform): Promise<void> {
  await admitInstitution(callOf(platform), SAMPLE_GUARANTOR, {
    items: listItems().map((item) => item.name),
    purposes: ['loan-review'],
    divisions: [],
    tier: 'attended',
  });
}

/**
 * The guarantor's terms, and the request of the enterprise that the demonstration shows, still to be answered. Through the same pipeline as everybody; where
 * the terms are said already, all is left as it is.
 */
export async function playSampleGuarantees(platform: RunningPlatform, subjectId: string): Promise<void> {
  const call = callOf(platform);
  const admitted = await platform.database.transaction(system, (tx) => listInstitutions(tx, 'admitted', 0, 500));
  const institution = admitted.find(({ code }) => code === SAMPLE_GUARANTOR.code);
  if (institution === undefined) return;
  const { institutionNo, nameZh, code } = institution;
  const guarantor: Principal = { clientId: `demo-${code}`, name: nameZh, role: 'institution', institutionNo };
  const { guarantors } = await call<{ guarantors: unknown[] }>(guarantor, 'guarantees.list-guarantors', {});
  if (guarantors.length > 0) return;
  await call(guarantor, 'guarantees.set-terms', terms);
  const owner: Principal = { clientId: 'sample-owner', name: '示例企业', role: 'subject', subjectId };
  const { applications } = await call<{ applications: { applicationId: string; financingState: string }[] }>(
    owner,
    'marketplace.list-applications',
    { open: true, limit: 20 },
  );
  const application = applications.find(({ financingState }) => financingState === 'in-review');
  if (application === undefined) return;
  const { applicationId } = application;
  const wish = { applicationId, guarantorNo: institutionNo, text: '抵押物不足，申请担保。（示例）', authorise: {} };
  await call(owner, 'guarantees.ask', wish);
}
