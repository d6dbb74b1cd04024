import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../kernel/pure/canonical-json.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import type { ReportDocument } from './model/report-document.ts';
import { CHANCE, reportNumber } from './model/report-number.ts';
import { insertReport, takeNumber, type ReportRow } from './store.ts';

/** Numbers of a day are many times what is made: a second try is rare, a fourth is a defect. */
const MAX_TRIES = 4;
const DAY_MS = 86_400_000;

/** Takes a number that no other report has. */
export async function newNumber(ctx: Context, subjectId: string): Promise<string> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const number = reportNumber(chinaDay(ctx.now), randomBytes(CHANCE));
    if (await takeNumber(ctx.tx, number, subjectId)) return number;
  }
  throw new Error('no number was free');
}

/** Keeps a report as it was made: from here on it is read and never written. */
export async function keepReport(ctx: Context, document: ReportDocument): Promise<ReportRow> {
  const { head } = document;
  const text = canonicalJson(document);
  const row: ReportRow = {
    subjectId: head.subjectId,
    number: head.number,
    kind: head.kind,
    institutionNo: head.institutionNo,
    madeAt: ctx.now,
    authorisationId: head.authorisationId,
    disclosureId: head.disclosureId,
    purpose: head.purpose,
    caseNo: head.caseNo,
    digest: hash('sha256', text, 'hex'),
    expiresAt: new Date(head.expiresAt),
    erased: false,
  };
  await insertReport(ctx.tx, { ...row, madeBy: ctx.principal.clientId, document: text });
  return row;
}

/** Up to when a report may be kept. */
export const keptUntil = (now: Date, days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString();

/** Where anybody checks a report by its number. */
export const verifyUrl = ({ platform }: Pick<Context, 'platform'>, number: string): string =>
  `${platform.publicUrl}/verify/${number}`;
