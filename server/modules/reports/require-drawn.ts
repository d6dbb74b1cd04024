import { hash } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import type { Language } from '../../kernel/pure/text.ts';
import { drawInThread } from './drawing/draw-in-thread.ts';
import { signPdf } from './drawing/sign-pdf.ts';
import { findFile, insertFile } from './file-store.ts';
import type { ReportDocument } from './model/report-document.ts';
import type { HeldReport } from './require-report.ts';

const reasons: Readonly<Record<Language, string>> = { zh: '企业信用报告签章', en: 'Seal on a credit report' };

/**
 * The signed PDF of a report in the caller's language. It is drawn when it is first asked for; of several who ask at once the first to be done is
 * kept and all get that one. Wants a `tx` that gives each statement a transaction of its own, as drawing takes a while.
 */
export async function requireDrawn(ctx: Context, report: HeldReport): Promise<Uint8Array> {
  const { language, platform, now } = ctx;
  const { subjectId, number, institutionNo } = report;
  const before = await findFile(ctx.tx, { subjectId, number, language });
  if (before !== undefined) return before;
  const { signedBy, certificate, signCms } = platform.documentKey;
  const document = JSON.parse(report.document) as ReportDocument;
  const unsigned = await drawInThread({ document, language, name: signedBy, reason: reasons[language], at: now });
  const bytes = await signPdf(unsigned, signCms);
  await insertFile(ctx.tx, {
    subjectId,
    number,
    language,
    institutionNo,
    drawnAt: now,
    digest: hash('sha256', bytes, 'hex'),
    signedBy,
    certificate,
    bytes,
  });
  const kept = await findFile(ctx.tx, { subjectId, number, language });
  if (kept === undefined) throw new Error('a report was drawn and not kept');
  return kept;
}
