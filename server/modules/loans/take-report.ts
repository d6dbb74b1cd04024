import { createHash, randomUUID } from 'node:crypto';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { FieldIssue } from '../../kernel/pure/failure.ts';
import { listCaseFacts } from '../query/index.ts';
import { findAliases, readUnifiedCode } from '../subjects/index.ts';
import type { GivenLoan } from './model/loan.ts';
import { judgeReport } from './model/judge-report.ts';
import { insertReport, type LoanRefusal, type ReportRow } from './report-store.ts';
import { insertVersions, listApplicationsNamed, listTouched, waitForTurn } from './store.ts';

/** A row as it came: a loan, or what is wrong with its cells; and where it stands. */
export type GivenRow =
  | { readonly row: number; readonly loan: GivenLoan }
  | { readonly row: number; readonly issues: readonly FieldIssue[] };

const MAX_KEPT_REFUSALS = 1_000;

/**
 * Takes what an institution reports into the ledger, row by row: a new loan, a new version of a known one, nothing where all is as it was, or a
 * refusal with its reasons. The receipt is kept. All of it in the caller's transaction.
 */
export async function takeReport(
  ctx: Context,
  institutionNo: number,
  given: readonly GivenRow[],
  file: { readonly fileName: string; readonly digest: string } | undefined,
): Promise<ReportRow> {
  await waitForTurn(ctx.tx, institutionNo);
  const loans = given.flatMap((one) => ('loan' in one ? [one] : []));
  const subjects = await subjectsOf(
    ctx,
    loans.map(({ loan }) => loan.code),
  );
  const caseNos = [...new Set(loans.map(({ loan }) => loan.caseNo))];
  const known = await listTouched(ctx.tx, institutionNo, [...new Set(loans.map(({ loan }) => loan.contractNo))], caseNos);
  const cases = await listCaseFacts(
    ctx.tx,
    caseNos.map((caseNo) => ({ institutionNo, caseNo })),
  );
  const applications = await listApplicationsNamed(
    ctx.tx,
    institutionNo,
    loans.flatMap(({ loan }) => loan.applicationNo ?? []),
  );
  const judged = judgeReport(loans, { institutionNo, today: chinaDay(ctx.now), subjects, known, cases, applications });
  const unread = given.flatMap((one) => ('issues' in one ? one.issues.map((issue) => ({ row: one.row, ...issue })) : []));
  const refusals: LoanRefusal[] = [...unread, ...judged.refusals].toSorted((a, b) => a.row - b.row);
  const report: ReportRow = {
    reportId: randomUUID(),
    reportedAt: ctx.now,
    fileName: file?.fileName ?? null,
    digest: file?.digest ?? createHash('sha256').update(JSON.stringify(given)).digest('hex'),
    rows: given.length,
    added: judged.added,
    changed: judged.changed,
    unchanged: judged.unchanged,
    refusals: refusals.slice(0, MAX_KEPT_REFUSALS),
  };
  await insertVersions(ctx.tx, judged.versions, {
    recordedAt: ctx.now,
    recordedBy: ctx.principal.clientId,
    reportId: report.reportId,
  });
  await insertReport(ctx.tx, institutionNo, ctx.principal.clientId, report);
  if (judged.versions.length > 0)
    await ctx.emit({ name: 'loans.reported', payload: { reportId: report.reportId, institutionNo } });
  return report;
}

/** The enterprises that codes stand for, all looked up at once; a code that is none is not in it. */
async function subjectsOf(ctx: Context, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = new Map(
    [...new Set(codes)].flatMap((code) => {
      const reading = readUnifiedCode(code);
      return reading.outcome === 'refused' ? [] : [[code, reading.code] as const];
    }),
  );
  const aliases = await findAliases(ctx.tx, 'unified-code', [...new Set(read.values())]);
  return new Map([...read].map(([code, unified]) => [code, aliases.get(unified) ?? unified]));
}
