import type { FieldIssue } from '../../../kernel/pure/failure.ts';
import type { GivenLoan, LoanState } from './loan.ts';
import { loanFaults } from './loan-faults.ts';

type Version = LoanState & { readonly subjectId: string; readonly institutionNo: number; readonly version: number };
type Known = {
  readonly institutionNo: number;
  /** The day in China. */
  readonly today: string;
  /** The enterprise each code stands for. */
  readonly subjects: ReadonlyMap<string, string>;
  /** The last versions of the institution's loans with contracts or cases that are named. */
  readonly known: readonly Version[];
  readonly cases: readonly { readonly subjectId: string; readonly caseNo: string }[];
  /** The institution's applications with numbers that are named. */
  readonly applications: readonly { readonly subjectId: string; readonly applicationNo: string }[];
};
type Judged = {
  readonly versions: readonly Version[];
  readonly refusals: readonly (FieldIssue & { readonly row: number })[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** What each row comes to. Rows are judged in their order, each knowing those before it. */
export function judgeReport(rows: readonly { readonly row: number; readonly loan: GivenLoan }[], given: Known): Judged {
  const last = new Map(given.known.map((version) => [version.contractNo, version]));
  const holders = new Map(
    given.known.filter(({ loanState }) => loanState !== 'cancelled').map((one) => [holderKey(one), one.contractNo]),
  );
  const cases = new Set(given.cases.map(placeKey));
  const applications = new Map(given.applications.map(({ applicationNo, subjectId }) => [applicationNo, subjectId]));
  const versions: Version[] = [];
  const refusals: (FieldIssue & { row: number })[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const { row, loan } of rows) {
    const { code, ...state } = loan;
    const subjectId = given.subjects.get(code);
    const before = last.get(state.contractNo);
    const place = { ...state, subjectId: subjectId ?? '' };
    const key = holderKey(place);
    const hasCase = cases.has(placeKey(place)) || before?.caseNo === state.caseNo;
    const isOfApplication =
      state.applicationNo === null ||
      applications.get(state.applicationNo) === subjectId ||
      before?.applicationNo === state.applicationNo;
    const issues = [
      ...loanFaults(state, given.today),
      ...placeFaults(subjectId, before, { hasCase, isOfApplication, holder: holders.get(key) }, state),
    ];
    if (issues.length > 0 || subjectId === undefined) {
      refusals.push(...issues.map((issue) => ({ row, ...issue })));
      continue;
    }
    if (before !== undefined && isSame(before, state)) {
      counts.unchanged += 1;
      continue;
    }
    counts[before === undefined ? 'added' : 'changed'] += 1;
    const version = { ...state, subjectId, institutionNo: given.institutionNo, version: (before?.version ?? 0) + 1 };
    versions.push(version);
    last.set(state.contractNo, version);
    // A case that was named in error, or whose loan was, is free again.
    if (before !== undefined) holders.delete(holderKey(before));
    if (state.loanState !== 'cancelled') holders.set(key, state.contractNo);
  }
  return { versions, refusals, ...counts };
}

type Place = { readonly subjectId: string; readonly caseNo: string };
const placeKey = ({ subjectId, caseNo }: Place) => `${subjectId} ${caseNo}`;
/** A case may come to several contracts; two that were granted on the same day over the same sum are taken to be one loan under two numbers. */
const holderKey = (one: Place & Pick<LoanState, 'grantedOn' | 'grantedFen'>) =>
  `${placeKey(one)} ${one.grantedOn} ${one.grantedFen}`;

/** What is wrong with where a loan belongs: its enterprise, its contract, its case, its application. */
function placeFaults(
  subjectId: string | undefined,
  before: Version | undefined,
  {
    hasCase,
    isOfApplication,
    holder,
  }: { readonly hasCase: boolean; readonly isOfApplication: boolean; readonly holder: string | undefined },
  { contractNo }: LoanState,
): FieldIssue[] {
  if (subjectId === undefined) return [faults.code];
  if (before !== undefined && before.subjectId !== subjectId) return [faults.contract];
  if (!hasCase) return [faults.case];
  if (!isOfApplication) return [faults.application];
  return holder !== undefined && holder !== contractNo ? [faults.held] : [];
}

const faults = {
  code: {
    field: 'code',
    rule: 'code',
    message: { zh: '统一社会信用代码不正确', en: 'is not a right unified social credit code' },
  },
  contract: {
    field: 'contractNo',
    rule: 'another',
    message: { zh: '该合同编号已用于另一企业', en: 'is the contract of another enterprise already' },
  },
  case: {
    field: 'caseNo',
    rule: 'known',
    message: { zh: '该企业没有这一融资事项，请先登记', en: 'is no financing case of this enterprise; open it first' },
  },
  application: {
    field: 'applicationNo',
    rule: 'known',
    message: {
      zh: '不是该企业向本机构提交的融资申请；请填申请页面上的申请编号，没有申请的留空',
      en: 'is no application of this enterprise to your institution; give the number its page shows, or leave it empty where there was none',
    },
  },
  held: {
    field: 'caseNo',
    rule: 'once',
    message: {
      zh: '该融资事项已有另一合同编号的贷款，授信日期和金额都相同，视为同一笔；同一笔贷款只报一次，误报的请先撤销',
      en: 'has come to a loan of another contract number, granted on the same day over the same sum; a loan is reported once, so cancel the one that is wrong first',
    },
  },
} as const satisfies Record<string, FieldIssue>;

const stateKeys = [
  'caseNo',
  'applicationNo',
  'syndicateNo',
  'loanKind',
  'guarantee',
  'grantedOn',
  'grantedFen',
  'drawnFen',
  'balanceFen',
  'ratePpm',
  'costPpm',
  'termMonths',
  'firstLoan',
  'loanState',
  'overdueDays',
  'overdueFen',
  'asOn',
] as const satisfies readonly (keyof LoanState)[];

const isSame = (a: LoanState, b: LoanState) => stateKeys.every((key) => a[key] === b[key]);
