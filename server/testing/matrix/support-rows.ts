import { sampleLoan } from '../../modules/loans/loans.testing.ts';
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
  const noPool: Cell = ['resource.not-found', { poolId: nowhere.uuid }];
  return {
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
    'support.list-compensations': {
      roles: {
        ...each('operator', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'support.show-ledger': { roles: each('operator regulator auditor', { own: ['done', opened], missing: noPool }) },
  };
};
