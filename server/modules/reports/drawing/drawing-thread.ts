import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../kernel/pure/text.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { drawReport } from './draw-report.ts';
import { addSignatureField } from './signature-field.ts';

/** What a thread is given to draw, and what stands in the place of the signature. */
export type Drawing = {
  readonly document: ReportDocument;
  readonly language: Language;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
};

const { document, language, ...about } = workerData as Drawing;
const doc = drawReport(document, language);
addSignatureField(doc, about);
const whole = buffer(doc);
doc.end();
const bytes = new Uint8Array(await whole);
parentPort?.postMessage(bytes, [bytes.buffer]);
