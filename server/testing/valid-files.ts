import { gzipSync } from 'node:zlib';
import { csvColumns, csvLine } from '../../sandbox/csv-column.ts';
import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { recordsOf } from '../../sandbox/records.ts';
import { worldOf } from '../../sandbox/world.ts';
import type { ItemDefinition } from '../modules/catalogue/index.ts';
import { workbookParts, zipOf } from '../modules/collection/reading/xlsx/workbook.testing.ts';
import { mutate } from './mutate.ts';

const ENTERPRISES = 12;
const AS_OF = '2026-06-30';
/** Of the damaged workbooks every second is damaged inside and packed anew: a zip seldom survives damage to its own bytes. */
const INSIDE = 0.5;

export type ValidFile = { readonly fileName: string; readonly bytes: Buffer; readonly damaged: (random: () => number) => Buffer };

/** A small file of an item's synthetic records in each format that can be delivered, every row of which is right. */
export function validFiles(item: ItemDefinition): readonly ValidFile[] {
  const rows = rowsOf(item);
  const csv = Buffer.from(`\uFEFF${rows.map((cells) => csvLine(cells)).join('')}`);
  const [header = [], ...records] = rows;
  const ndjson = Buffer.from(
    records.map((cells) => `${JSON.stringify(Object.fromEntries(cells.map((cell, index) => [header[index], cell])))}\n`).join(''),
  );
  return [fileOf('sample.csv', csv), fileOf('sample.ndjson', ndjson), fileOf('sample.csv.gz', gzipSync(csv)), workbook(rows)];
}

function rowsOf(item: ItemDefinition): readonly (readonly string[])[] {
  const columns = csvColumns(item);
  const rows: string[][] = [columns.map(({ header }) => header)];
  const world = worldOf();
  for (let index = 0; index < ENTERPRISES; index++) {
    const enterprise = enterpriseAt(world, index);
    for (const record of recordsOf(enterprise, item, AS_OF)) rows.push(columns.map((column) => column.cell(enterprise, record)));
  }
  return rows;
}

const fileOf = (fileName: string, bytes: Buffer): ValidFile => ({ fileName, bytes, damaged: (random) => mutate(bytes, random) });

function workbook(rows: readonly (readonly string[])[]): ValidFile {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const sheet = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const parts = workbookParts(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
  const bytes = zipOf(parts);
  return {
    fileName: 'sample.xlsx',
    bytes,
    damaged: (random) => {
      if (random() >= INSIDE) return mutate(bytes, random);
      const names = Object.keys(parts);
      const name = names[Math.floor(random() * names.length)]!;
      return zipOf({ ...parts, [name]: mutate(Buffer.from(parts[name]!), random) });
    },
  };
}
