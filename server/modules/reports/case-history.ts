import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { findAdmission } from '../institutions/index.ts';
import { listLoans } from '../loans/index.ts';
import { listCases } from '../query/index.ts';
import { listAccesses, newestAccess } from '../rights/index.ts';
import type { ReportDocument } from './model/report-document.ts';

/** What a report lists at most of each. */
const MAX_CASES = 100;
const MAX_LOANS = 200;
const MAX_INQUIRIES = 200;
const INQUIRY_DAYS = 730;
const DAY_MS = 86_400_000;

/**
 * Financing cases and loans (融资与履约) and inquiries of two years (查询记录) that the caller may know of: an enterprise all of its own, an institution
 * those of its own; who else asks for an enterprise is nothing that an authorisation opens.
 */
export async function caseHistory(
  ctx: Context,
  subjectId: string,
): Promise<Pick<ReportDocument, 'financing' | 'loans' | 'inquiries'>> {
  const { institutionNo } = ctx.principal;
  const since = new Date(ctx.now.getTime() - INQUIRY_DAYS * DAY_MS).toISOString();
  const [cases, lent, accesses] = await Promise.all([
    listCases(ctx.tx, { subjectId }, [subjectId, 0, ''], MAX_CASES),
    listLoans(ctx.tx, { subjectId }, ['', 0, ''], MAX_LOANS),
    listAccesses(ctx.tx, subjectId, { institutionNo, since }, newestAccess, MAX_INQUIRIES),
  ]);
  const nos = [...new Set([...cases, ...lent].map((one) => one.institutionNo))];
  const names = new Map(await Promise.all(nos.map(async (no) => [no, nameOf(await findAdmission(ctx.tx, no), no)] as const)));
  return {
    financing: cases.map((one) => ({
      institutionName: names.get(one.institutionNo)!,
      caseNo: one.caseNo,
      kind: one.kind,
      amountFen: one.amountFen,
      openedAt: one.openedAt.toISOString(),
      closedAt: one.closedAt?.toISOString() ?? null,
    })),
    loans: lent
      .filter(({ loanState }) => loanState !== 'cancelled')
      .map((one) => ({
        institutionName: names.get(one.institutionNo)!,
        contractNo: one.contractNo,
        caseNo: one.caseNo,
        grantedOn: one.grantedOn,
        grantedFen: one.grantedFen,
        balanceFen: one.balanceFen,
        ratePpm: one.ratePpm,
        loanState: one.loanState,
        overdueDays: one.overdueDays,
        asOn: one.asOn,
        disputed: one.answer === 'disputed' && one.answeredVersion === one.version,
      })),
    inquiries: accesses.flatMap(({ access }) =>
      access.kind === 'disclosure'
        ? [
            {
              at: access.at,
              institutionName: access.by.name,
              purposeTitle: access.purposeTitle ?? { zh: '', en: '' },
              operation: access.operation,
              items: access.items.map(({ itemTitle }) => itemTitle),
            },
          ]
        : [],
    ),
  };
}

const nameOf = (found: { readonly nameZh: string; readonly nameEn: string } | undefined, no: number): Bilingual =>
  found === undefined ? { zh: `机构 ${no}`, en: `Institution ${no}` } : { zh: found.nameZh, en: found.nameEn };
