// The library's types know the default export only.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';
import type { Bilingual, Language } from '../../../kernel/pure/text.ts';

export const A4 = { width: 595.28, height: 841.89 } as const;
/** Room at the edges, in points; the running head and foot stand in it. */
export const EDGE = { side: 42, top: 56, bottom: 52 } as const;
export const LINE_WIDTH = A4.width - 2 * EDGE.side;
const LOWEST = A4.height - EDGE.bottom;

export const ink = {
  text: '#1f2329',
  soft: '#646a73',
  line: '#d5d9e0',
  band: '#f2f5fa',
  accent: '#0b4a8f',
  warn: '#b42318',
  good: '#0a7d4f',
} as const;

/** Paper that is being written on: a document, where the pen stands, and the language of the reader. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  readonly language: Language;
  readonly t: (text: Bilingual) => string;
};

const fonts = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'));
const fontPath = (weight: string) => decodeURIComponent(new URL(`NotoSansHans-${weight}.otf`, fonts).pathname);

/** An empty document whose bytes depend on nothing but what is written on it and what is said of it here. */
export function openSheet(
  language: Language,
  about: { readonly title: string; readonly author: string; readonly at: Date },
): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: EDGE.side, right: EDGE.side, top: EDGE.top, bottom: EDGE.bottom },
    bufferPages: true,
    pdfVersion: '1.7',
    lang: { zh: 'zh-CN', en: 'en' }[language],
    displayTitle: true,
    info: { Title: about.title, Author: about.author, Creator: '金桥 Jinqiao', CreationDate: about.at, ModDate: about.at },
  });
  doc.registerFont('regular', fontPath('Regular'));
  doc.registerFont('bold', fontPath('Bold'));
  return { doc, language, t: (text) => (language === 'en' ? straight(text.en) : text.zh) };
}

/** Goes on to the next page where so much no longer fits below the pen. */
export function makeRoom({ doc }: Sheet, height: number): void {
  if (doc.y + height > LOWEST && doc.y > EDGE.top) doc.addPage();
}

export type Pen = { readonly bold?: boolean; readonly size?: number; readonly color?: string };

/** Takes up a pen. */
export function take({ doc }: Sheet, { bold = false, size = 9, color = ink.text }: Pen = {}): PDFKit.PDFDocument {
  return doc
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(color);
}

const LINE_GAP = 2.2;

export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
};

/** Writes within a width at a place; answers how high it is. The pen is left where it was. */
export function writeAt(sheet: Sheet, text: string, place: Place, pen?: Pen): number {
  const { doc } = sheet;
  const { x, y, width, align = 'left' } = place;
  take(sheet, pen);
  const height = doc.heightOfString(text, { width, lineGap: LINE_GAP });
  const before = doc.y;
  doc.text(text, x, y, { width, align, lineGap: LINE_GAP });
  doc.x = EDGE.side;
  doc.y = before;
  return height;
}

export function heightOf(sheet: Sheet, text: string, width: number, pen?: Pen): number {
  return take(sheet, pen).heightOfString(text, { width, lineGap: LINE_GAP });
}

/** Writes on from where the pen stands, over as many pages as it takes. */
export function write(sheet: Sheet, text: string, pen?: Pen, gapAfter = 4): void {
  makeRoom(sheet, 2 * (pen?.size ?? 9));
  take(sheet, pen).text(text, EDGE.side, sheet.doc.y, { width: LINE_WIDTH, lineGap: LINE_GAP });
  sheet.doc.y += gapAfter;
}

export function line({ doc }: Sheet, y: number, color: string = ink.line, thickness = 0.6): void {
  doc
    .moveTo(EDGE.side, y)
    .lineTo(A4.width - EDGE.side, y)
    .lineWidth(thickness)
    .strokeColor(color)
    .stroke();
}

/** The font is a Chinese one, in which curly quotation marks are as wide as a character. */
const straight = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
