import { sampleLoan } from '../../modules/loans/loans.testing.ts';
import { nowhere, type Side } from './fixture.ts';
import { each, pair, type Cell, type RowsOf } from './row.ts';

const HEADER =
  'code,caseNo,contractNo,loanKind,guarantee,grantedOn,grantedFen,drawnFen,balanceFen,ratePpm,termMonths,loanState,overdueDays,overdueFen,asOn';

export const loansRows: RowsOf = ({ world, own, other, suspended }) => {
  let contracts = 0;
  const loan = (side: Pick<Side, 'code' | 'caseNo'>, contractNo: string) =>
    sampleLoan({ code: side.code, contractNo, caseNo: side.caseNo });
  const made = new Map<Side['bank'], Promise<string>>();
  /** One loan of a side, reported once. */
  const lent = (side: Pick<Side, 'bank' | 'code' | 'caseNo'>) => {
    const contractNo = `M-${side.caseNo}`;
    const known =
      made.get(side.bank) ?? world.call(side.bank, 'loans.report', { loans: [loan(side, contractNo)] }).then(() => contractNo);
    made.set(side.bank, known);
    return known;
  };
  const named = async (side: Pick<Side, 'bank' | 'code' | 'caseNo'>) => ({
    institutionNo: side.bank.institutionNo,
    contractNo: await lent(side),
  });
  const missing = { institutionNo: nowhere.no, contractNo: 'NONE' };
  const answered = (more: object): { own: Cell; pairs: readonly { other: Cell; missing: Cell }[] } => ({
    own: ['done', async () => ({ ...(await named(own)), version: 1, ...more })],
    pairs: [
      {
        other: ['resource.not-found', async () => ({ ...(await named(other)), version: 1, ...more })],
        missing: ['resource.not-found', { ...missing, version: 1, ...more }],
      },
    ],
  });
  const receipt = async (side: Side) => {
    const input = { loans: [loan(side, `R-${++contracts}`)] };
    const { loanReport: report } = await world.call<{ loanReport: { reportId: string } }>(side.bank, 'loans.report', input);
    return { reportId: report.reportId };
  };
  const noReceipt: Cell = ['resource.not-found', { reportId: nowhere.uuid }];
  const got = async (side: Pick<Side, 'bank' | 'code' | 'caseNo'>) => ({ code: side.code, ...(await named(side)) });
  const lost = { code: nowhere.code, ...missing };
  const theirs = { other: ['resource.not-found', () => got(other)], missing: ['resource.not-found', lost] } as const;
  return {
    // An institution that is suspended still owes its results.
    'loans.report': {
      roles: each('institution', {
        own: ['done', { loans: [loan(own, 'M-REPORT')] }],
        suspended: ['done', { loans: [loan(suspended, 'M-REPORT')] }],
      }),
    },
    'loans.report-file': {
      roles: each('institution', {
        own: ['done', { fileName: 'loans.csv' }, `${HEADER}\n`],
        suspended: ['done', { fileName: 'loans.csv' }, `${HEADER}\n`],
      }),
    },
    'loans.download-template': {
      roles: {
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
        ...each('operator', { own: ['done', {}] }),
      },
    },
    'loans.get-report': {
      roles: {
        ...each('institution', {
          own: ['done', () => receipt(own)],
          pairs: [{ other: ['resource.not-found', () => receipt(other)], missing: noReceipt }],
          suspended: noReceipt,
        }),
        ...each('operator', { own: ['done', () => receipt(own)], missing: noReceipt }),
      },
    },
    'loans.list': {
      roles: {
        ...each('institution', {
          own: ['done', { code: own.code }],
          pairs: [pair('done', { code: other.code }, { code: nowhere.code })],
          suspended: ['done', {}],
        }),
        ...each('operator', { own: ['done', {}], missing: ['done', { code: nowhere.code }] }),
      },
    },
    'loans.get': {
      roles: {
        ...each('institution', { own: ['done', () => got(own)], pairs: [theirs], suspended: ['done', () => got(suspended)] }),
        ...each('operator', { own: ['done', () => got(own)], missing: ['resource.not-found', lost] }),
        ...each('subject', { own: ['done', () => got(own)], pairs: [theirs] }),
      },
    },
    'loans.list-reports': { roles: each('institution', { own: ['done', {}], suspended: ['done', {}] }) },
    'loans.list-own': { roles: each('subject', { own: ['done', {}] }) },
    'loans.confirm': { roles: each('subject', answered({})) },
    'loans.dispute': { roles: each('subject', answered({ words: '示例' })) },
    'loans.list-silent-cases': {
      roles: {
        ...each('operator regulator auditor', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'loans.list-labels': { roles: each('institution', { own: ['done', {}], suspended: ['done', {}] }) },
    'loans.show-default-rates': { roles: each('operator regulator auditor', { own: ['done', {}] }) },
  };
};
