import { perform } from '../kernel/perform.ts';
import { addDays, chinaDay } from '../kernel/pure/china-day.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import type { RunningPlatform } from './platform.ts';
import { samplePolicies } from './sample-policies.ts';

const author: Principal = { clientId: 'sample-author', name: '示例经办人员', role: 'operator' };
const reviewer: Principal = { clientId: 'sample-reviewer', name: '示例审核人员', role: 'operator' };
const POOL = { poolName: '示例市小微贷款风险补偿资金池', divisionCode: '330100', sharePpm: 300_000, capFen: 50_000_000 };
const DEPOSIT_FEN = 1_000_000_000;
const LOANS = 5;
const LOST_FEN = 40_000_000;
const GRANTED_FEN = 50_000_000;
type Call = <R>(principal: Principal, operation: string, input: object) => Promise<R>;

/**
 * Sample policies, and a risk compensation pool with five loans filed: one claim paid and partly recovered, one still to be reviewed. Through the same
 * pipeline as everybody; a platform that has policies already is left as it is.
 */
export async function playSampleSupport(platform: RunningPlatform): Promise<void> {
  const call: Call = async (principal, operation, input) => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as never;
  };
  const { policies } = await call<{ policies: unknown[] }>(author, 'support.list-own-policies', { limit: 1 });
  if (policies.length > 0) return;
  for (const policy of samplePolicies) {
    const { policyId, version } = await call<{ policyId: string; version: number }>(author, 'support.draft-policy', { policy });
    await call(author, 'support.move-policy', { policyId, act: 'submit' });
    await call(reviewer, 'support.review-policy', { policyId, version, act: 'publish' });
  }
  const [institution] = await platform.database.transaction(system, (tx) => listInstitutions(tx, 'admitted', 0, 1));
  if (institution === undefined) return;
  const { institutionNo, nameZh, code } = institution;
  const bank: Principal = { clientId: `demo-${code}`, name: nameZh, role: 'institution', institutionNo };
  await playPool(call, bank, chinaDay(platform.pipeline.now()));
}

async function playPool(call: Call, bank: Principal, today: string): Promise<void> {
  const { loans } = await call<{ loans: { subjectId: string }[] }>(bank, 'loans.list', { limit: 50 });
  const codes = [...new Set(loans.map(({ subjectId }) => subjectId))].slice(0, LOANS);
  const { poolId } = await call<{ poolId: string }>(author, 'support.open-pool', { ...POOL, depositFen: DEPOSIT_FEN });
  const contracts: { readonly code: string; readonly contractNo: string }[] = [];
  for (const [at, code] of codes.entries()) {
    const loan = { code, contractNo: `SL-FB-${at + 1}` };
    await call(bank, 'query.open-case', { code, caseNo: loan.contractNo, kind: 'loan' });
    await report(call, bank, loan, { asOn: addDays(today, -120) });
    await call(bank, 'support.file-loan', { poolId, ...loan });
    contracts.push(loan);
  }
  const claimIds: string[] = [];
  for (const loan of contracts.slice(0, 2)) {
    await report(call, bank, loan, { asOn: addDays(today, -1), overdueDays: 95, overdueFen: LOST_FEN });
    claimIds.push((await call<{ claimId: string }>(bank, 'support.claim', { ...loan, lossFen: LOST_FEN })).claimId);
  }
  const [claimId] = claimIds;
  if (claimId === undefined) return;
  await call(reviewer, 'support.review-claim', { claimId, verdict: 'upheld', reason: '材料齐全，符合补偿条件（示例）' });
  await call(author, 'support.pay-claim', { claimId });
  await call(author, 'support.record-recovery', { claimId, recoveredFen: 2_000_000 });
}

const report = (call: Call, bank: Principal, loan: { readonly code: string; readonly contractNo: string }, more: object) =>
  call(bank, 'loans.report', {
    loans: [
      {
        ...loan,
        caseNo: loan.contractNo,
        loanKind: 'working-capital',
        guarantee: 'credit',
        grantedOn: '2025-01-10',
        grantedFen: GRANTED_FEN,
        drawnFen: GRANTED_FEN,
        balanceFen: LOST_FEN,
        ratePpm: 43_500,
        termMonths: 36,
        loanState: 'outstanding',
        overdueDays: 0,
        overdueFen: 0,
        ...more,
      },
    ],
  });
