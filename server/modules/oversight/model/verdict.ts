import type { Bilingual } from '../../../kernel/pure/text.ts';

/**
 * What the reconciliation makes of a use. Information shared through the platform serves the financing of small enterprises and nothing
 * else (国办发〔2021〕52号 四(十)), so a use stands or falls with its financing case.
 */
export const verdicts = {
  'in-order': { zh: '有对应融资事项', en: 'In order' },
  'no-institution': { zh: '不是接入机构的使用', en: 'Not a use by an institution' },
  'no-case': { zh: '未注明融资事项', en: 'No case was named' },
  'unknown-case': { zh: '融资事项不存在', en: 'There is no such case' },
  'other-subject': { zh: '融资事项属于其他企业', en: 'The case is of another enterprise' },
  'opened-after': { zh: '使用之后才登记融资事项', en: 'The case was opened after the use' },
  'closed-case': { zh: '融资事项已办结', en: 'The case was closed' },
  'other-kind': { zh: '用途与融资事项不符', en: 'The purpose is not that of the case' },
  'no-application': { zh: '长期没有融资申请结果', en: 'No application behind it for too long' },
} as const satisfies Record<string, Bilingual>;

export type Verdict = keyof typeof verdicts;

export type JudgedUse = {
  readonly at: string;
  readonly subjectId: string;
  readonly institutionNo: number | null;
  readonly purpose: string | null;
  readonly caseNo: string | null;
};

export type KnownCase = {
  readonly subjectId: string;
  readonly kind: 'application' | 'loan' | 'customer-review';
  readonly openedAt: Date;
  readonly closedAt: Date | null;
};

/** The kind of case each purpose is for. */
const kindOf: Readonly<Record<string, KnownCase['kind']>> = {
  'loan-review': 'application',
  'post-loan-monitoring': 'loan',
  'pre-screening': 'customer-review',
};

const DAY_MS = 86_400_000;

/**
 * The one verdict on a use, the gravest fault first. `cases` are the institution's cases with the number the use names. An application
 * still open after `staleDays` days has no outcome, and no application is taken to be behind it. What happens to a case after the use
 * changes nothing, so judging again gives the same.
 */
export function judgeUse(use: JudgedUse, cases: readonly KnownCase[], staleDays: number): Verdict {
  if (use.institutionNo === null) return 'no-institution';
  if (use.caseNo === null) return 'no-case';
  if (cases.length === 0) return 'unknown-case';
  const own = cases.find(({ subjectId }) => subjectId === use.subjectId);
  if (own === undefined) return 'other-subject';
  const at = Date.parse(use.at);
  if (own.openedAt.getTime() > at) return 'opened-after';
  if (own.closedAt !== null && own.closedAt.getTime() < at) return 'closed-case';
  if (use.purpose === null || kindOf[use.purpose] !== own.kind) return 'other-kind';
  if (own.kind === 'application' && at - own.openedAt.getTime() > staleDays * DAY_MS) return 'no-application';
  return 'in-order';
}
