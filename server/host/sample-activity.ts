import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { worldOf } from '../../sandbox/world.ts';
import { perform } from '../kernel/perform.ts';
import { Failure } from '../kernel/pure/failure.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import type { RunningPlatform } from './platform.ts';

const BORROWERS = 6;
const DAY_MS = 86_400_000;
const AMOUNT_FEN = 80_000_000;
const GRACE_DAYS = 25;
const HISTORY_MONTHS = { 'loan-review': 24, 'post-loan-monitoring': 12 } as const;

/** What a bank asks for to review a loan. */
const wanted = [
  'registration',
  'shareholders',
  'penalties',
  'enforcement-cases',
  'tax-credit-ratings',
  'tax-payments',
  'tax-arrears',
  'sales-summaries',
  'social-insurance-payments',
  'electricity-bills',
  'gas-bills',
].map((item) => ({ item }));

type Call = <R>(who: Principal, operation: string, input: unknown) => Promise<R>;
type Bank = { readonly who: Principal; readonly call: Call; readonly now: Date };

/**
 * What the sample bank and some sample enterprises do with each other, through the same pipeline as everybody: requests that wait, authorisations in force,
 * refused and revoked, cases, queries, verifications, an objection and a repair. Done once; a platform that has an authorisation already is left as it is.
 */
export async function playSampleActivity(platform: RunningPlatform): Promise<void> {
  const call: Call = async (principal, operation, input) => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as never;
  };
  const [institution] = await platform.database.transaction(system, (tx) => listInstitutions(tx, 'admitted', 0, 1));
  if (institution === undefined) return;
  const { institutionNo, nameZh, code } = institution;
  const bank = { who: { clientId: `demo-${code}`, name: nameZh, role: 'institution', institutionNo } as const, call };
  const known = await call<{ authorisations: unknown[] }>(bank.who, 'consent.list-authorisations', { limit: 1 });
  if (known.authorisations.length > 0) return;
  const world = worldOf();
  for (let index = 0; index < BORROWERS; index++)
    await borrow({ ...bank, now: platform.pipeline.now() }, enterpriseAt(world, index).code, index);
}

/** One enterprise and the bank. The first is the one the demonstration shows; the others differ in how far they come. */
async function borrow(bank: Bank, subjectId: string, index: number): Promise<void> {
  const owner: Principal = { clientId: 'sample-owner', name: '示例企业', role: 'subject', subjectId };
  const first = await request(bank, subjectId, 'loan-review');
  if (index === BORROWERS - 1) {
    await bank.call(owner, 'consent.refuse', { authorisationId: first });
    return;
  }
  await bank.call(owner, 'consent.grant', { authorisationId: first });
  await repair(bank.call, owner);
  await use(bank, subjectId, first, `SL-2026-${String(index + 1).padStart(4, '0')}`, index);
  if (index === BORROWERS - 2) await bank.call(owner, 'consent.revoke', { authorisationId: first });
  if (index > 0) return;
  await request(bank, subjectId, 'post-loan-monitoring');
  await complain(bank.call, owner);
}

async function request({ who, call, now }: Bank, subjectCode: string, purpose: keyof typeof HISTORY_MONTHS): Promise<string> {
  const month = (back: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const { authorisationId } = await call<{ authorisationId: string }>(who, 'consent.request', {
    subjectCode,
    purpose,
    items: wanted,
    dataFrom: month(HISTORY_MONTHS[purpose]),
    dataTo: month(0),
    validTo: new Date(now.getTime() + GRACE_DAYS * DAY_MS).toISOString(),
  });
  return authorisationId;
}

async function use({ who, call }: Bank, code: string, authorisationId: string, caseNo: string, index: number): Promise<void> {
  const of = { authorisationId, code, purpose: 'loan-review', caseNo };
  await call(who, 'query.open-case', { code, caseNo, kind: 'application', amountFen: AMOUNT_FEN });
  await call(who, 'query.ask', { ...of, items: wanted });
  const claim = { item: 'sales-summaries', field: 'sales', measure: 'latest', is: 'at-least', figure: 5_000_000 };
  if (index < 2) await call(who, 'query.verify', { ...of, claims: [claim] });
}

type File = { readonly sections: readonly { readonly item: string; readonly records: readonly { readonly key: string }[] }[] };

/** The enterprise objects to one of its records. */
async function complain(call: Call, owner: Principal): Promise<void> {
  const key = await firstKey(call, owner, 'tax-arrears');
  const text = '所列税款已于限期内缴清，系统未及时更新，请核实更正。（示例）';
  if (key !== undefined) await call(owner, 'rights.object', { item: 'tax-arrears', key, text });
}

/** It asks to have a penalty repaired, if it has one and the least time of publication is over. */
async function repair(call: Call, owner: Principal): Promise<void> {
  const key = await firstKey(call, owner, 'penalties');
  if (key === undefined) return;
  const commitment = '本单位已缴纳罚款并完成整改，今后依法经营，承诺所提交材料真实。（示例）';
  try {
    await call(owner, 'rights.apply-repair', { item: 'penalties', key, commitment, proofDigest: '0'.repeat(64) });
  } catch (error) {
    if (!(error instanceof Failure && error.code.startsWith('policy.'))) throw error;
  }
}

async function firstKey(call: Call, owner: Principal, item: string): Promise<string | undefined> {
  const file = await call<File>(owner, 'records.read-file', {});
  return file.sections.find((section) => section.item === item)?.records[0]?.key;
}
