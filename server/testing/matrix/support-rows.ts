import { sampleLoan } from '../../modules/loans/loans.testing.ts';
import { samplePolicy } from '../../modules/support/sample-policy.ts';
import { operator } from '../world.ts';
import { nowhere, type Side } from './fixture.ts';
import { each, type Cell, type RowsOf } from './row.ts';

const pool = { poolName: '示例资金池', divisionCode: '330100', sharePpm: 300_000, capFen: 1000, depositFen: 1000 };

export const supportRows: RowsOf = ({ world, own, other, suspended }) => {
  let loans = 0;
  const opened = () => world.call<{ poolId: string }>(operator, 'support.open-pool', pool);
  /** A loan of its own of a side. */
  const lent = async (side: Pick<Side, 'bank' | 'code'>) => {
    const contractNo = `S-${++loans}`;
    const named = { code: side.code, caseNo: contractNo };
    await world.call(side.bank, 'query.open-case', { ...named, kind: 'loan' });
    await world.call(side.bank, 'loans.report', { loans: [sampleLoan({ ...named, contractNo })] });
    return { code: side.code, contractNo };
  };
  const none = { code: nowhere.code, contractNo: 'NONE' };
  const filing = (side: Pick<Side, 'bank' | 'code'>) => async () => ({ ...(await lent(side)), ...(await opened()) });
  const claiming = (side: Pick<Side, 'bank' | 'code'>) => async () => ({ ...(await lent(side)), lossFen: 1 });
  const noClaim = (more: object = {}): Cell => ['resource.not-found', { claimId: nowhere.uuid, ...more }];
  const drafted = async (who: Parameters<typeof world.call>[0]) =>
    (await world.call<{ policyId: string }>(who, 'support.draft-policy', { policy: samplePolicy })).policyId;
  const newVersion = (who: Parameters<typeof world.call>[0]) => async () => ({
    policyId: await drafted(who),
    policy: samplePolicy,
  });
  const submit = (who: Parameters<typeof world.call>[0]) => async () => ({ policyId: await drafted(who), act: 'submit' });
  const noPolicy = { policyId: nowhere.uuid };
  /** Submitted by an authority, so that the operator may review it. */
  const submitted = async () => {
    const policyId = await drafted(own.provider);
    await world.call(own.provider, 'support.move-policy', { policyId, act: 'submit' });
    return { policyId, version: 1, act: 'publish' };
  };
  const noPool: Cell = ['resource.not-found', { poolId: nowhere.uuid }];
  return {
    'support.draft-policy': {
      roles: {
        operator: { own: ['done', newVersion(operator)], missing: ['resource.not-found', { ...noPolicy, policy: samplePolicy }] },
        provider: {
          own: ['done', newVersion(own.provider)],
          pairs: [
            {
              other: ['resource.not-found', newVersion(other.provider)],
              missing: ['resource.not-found', { ...noPolicy, policy: samplePolicy }],
            },
          ],
        },
      },
    },
    'support.move-policy': {
      roles: {
        operator: { own: ['done', submit(operator)], missing: ['resource.not-found', { ...noPolicy, act: 'submit' }] },
        provider: {
          own: ['done', submit(own.provider)],
          pairs: [
            {
              other: ['resource.not-found', submit(other.provider)],
              missing: ['resource.not-found', { ...noPolicy, act: 'submit' }],
            },
          ],
        },
      },
    },
    'support.review-policy': {
      roles: {
        operator: { own: ['done', submitted], missing: ['resource.not-found', { ...noPolicy, version: 1, act: 'publish' }] },
      },
    },
    'support.list-own-policies': { roles: each('operator provider', { own: ['done', {}] }) },
    'support.list-policies': { roles: each('anyone', { own: ['done', {}] }) },
    'support.match-policies': { roles: { subject: { own: ['done', {}] } } },
    'support.open-pool': { roles: each('operator', { own: ['done', pool] }) },
    'support.list-pools': {
      roles: {
        ...each('operator regulator auditor', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'support.file-loan': {
      roles: each('institution', {
        own: ['done', filing(own)],
        pairs: [
          {
            other: ['resource.not-found', filing(other)],
            missing: ['resource.not-found', { ...none, poolId: nowhere.uuid }],
          },
        ],
        suspended: ['resource.not-found', { ...none, poolId: nowhere.uuid }],
      }),
    },
    'support.claim': {
      roles: each('institution', {
        own: ['state.conflict', claiming(own)],
        pairs: [{ other: ['resource.not-found', claiming(other)], missing: ['resource.not-found', { ...none, lossFen: 1 }] }],
        suspended: ['state.conflict', claiming(suspended)],
      }),
    },
    'support.review-claim': { roles: each('operator', { own: noClaim({ verdict: 'upheld', reason: '示例' }) }) },
    'support.pay-claim': { roles: each('operator', { own: noClaim() }) },
    'support.record-recovery': { roles: each('operator', { own: noClaim({ recoveredFen: 1 }) }) },
    'support.list-filings': {
      roles: {
        ...each('operator regulator auditor', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'support.list-compensations': {
      roles: {
        ...each('operator regulator auditor', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'support.show-ledger': { roles: each('operator regulator auditor', { own: ['done', opened], missing: noPool }) },
  };
};
