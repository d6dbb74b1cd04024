import { posix } from 'node:path';

import { UnreadableFile } from '../unreadable-file.ts';
import type { WorkbookZip } from './workbook-zip.ts';
import { attributesOf } from './xml-text.ts';

export type WorkbookParts = {
  /** Name and part of the sheet that is read. */
  readonly sheet: string;
  readonly sheetPart: string;
  readonly sharedTextPart: string | undefined;
  readonly stylesPart: string | undefined;
  /** Whether day numbers count from 1904 (workbooks made on old Macintoshes) and not from 1900. */
  readonly date1904: boolean;
};

type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** Finds the parts of a workbook by their relations (ECMA-376 part 2): the sheet of this name, else the first visible one. */
export async function findWorkbookParts(zip: WorkbookZip, wanted: string | undefined): Promise<WorkbookParts> {
  const main = (await relationsOf(zip, '')).find((relation) => relation.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const workbook = await zip.text(main);
  if (workbook === undefined || !main.toLowerCase().endsWith('.xml')) throw notWorkbook();
  const relations = await relationsOf(zip, main);
  const sheets = sheetsOf(workbook, relations);
  const sheet = wanted === undefined ? sheets.find((one) => !one.hidden) : sheets.find((one) => one.name === wanted);
  if (sheet === undefined || !zip.has(sheet.part)) throw sheetMissing(wanted);
  const partOf = (type: string): string | undefined => {
    const part = relations.find((relation) => relation.type === type)?.part;
    return part !== undefined && zip.has(part) ? part : undefined;
  };
  return {
    sheet: sheet.name,
    sheetPart: sheet.part,
    sharedTextPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    date1904: /<(?:[\w.-]{1,64}:)?workbookPr\b[^<>]*\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(workbook),
  };
}

type Sheet = { readonly name: string; readonly hidden: boolean; readonly part: string };

function sheetsOf(workbook: string, relations: readonly Relation[]): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (const [tag] of workbook.matchAll(/<(?:[\w.-]{1,64}:)?sheet\s[^<>]*>/g)) {
    const attributes = attributesOf(tag);
    const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
    if (!relation) continue;
    sheets.push({
      name: attributes.get('name') ?? '',
      hidden: /hidden/i.test(attributes.get('state') ?? ''),
      part: relation.part,
    });
  }
  return sheets;
}

async function relationsOf(zip: WorkbookZip, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const xml = (await zip.text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))) ?? '';
  return [...xml.matchAll(/<(?:[\w.-]{1,64}:)?Relationship\s[^<>]*>/g)].map(([tag]) => {
    const attributes = attributesOf(tag);
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
    return {
      id: attributes.get('Id') ?? '',
      type: posix.basename(attributes.get('Type') ?? ''),
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}

function notWorkbook(): UnreadableFile {
  return new UnreadableFile('file.format', {
    zh: '文件是压缩包，但不是 XLSX 工作簿。请报送 XLSX、CSV 或 NDJSON。',
    en: 'The file is an archive but no XLSX workbook. Deliver XLSX, CSV or NDJSON.',
  });
}

function sheetMissing(wanted: string | undefined): UnreadableFile {
  return wanted === undefined
    ? new UnreadableFile('file.sheet-missing', { zh: '工作簿中没有可见的工作表。', en: 'The workbook has no visible sheet.' })
    : new UnreadableFile('file.sheet-missing', {
        zh: `工作簿中没有工作表“${wanted}”。`,
        en: `The workbook has no sheet "${wanted}".`,
      });
}
