import ExcelJS from 'exceljs';
import { annexLimits } from './annex-limits.ts';
import { tooManyRows } from './read-annex-json.ts';
import { unreadableAnnex } from './unreadable-annex.ts';
import { unpackedBytes } from './unpacked-bytes.ts';
import { findAnnexColumn, makesAnnex, type AnnexColumn, type AnnexRow } from '../model/annex-column.ts';

/** Reads the first sheet that has the heading of the list. A merged cell counts for every row it covers. */
export async function readAnnexWorkbook(bytes: Buffer): Promise<AnnexRow[]> {
  const workbook = await open(bytes);
  for (const sheet of workbook.worksheets) {
    const heading = findHeading(sheet);
    if (heading) return rowsBelow(sheet, heading);
  }
  throw unreadableAnnex('(body)', 'heading', {
    zh: `各工作表前 ${annexLimits.headingRows} 行中没有清单的表头（序号或信息项，以及共享内容、共享方式、责任单位等任一列）`,
    en: `No sheet has the heading of the list in its first ${annexLimits.headingRows} rows: a number or item, and content, mode, provider or the like`,
  });
}

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  try {
    if ((await unpackedBytes(bytes)) <= annexLimits.workbookBytes) {
      const workbook = new ExcelJS.Workbook();
      // exceljs declares an older Buffer than Node's.
      await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
      return workbook;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    throw unreadableAnnex('(body)', 'xlsx', {
      zh: `不是可读的 XLSX 工作簿（${why}）`,
      en: `It is not a readable XLSX workbook (${why})`,
    });
  }
  throw unreadableAnnex('(body)', 'size', { zh: '工作簿解压后过大', en: 'The workbook is too large when unpacked' });
}

type Heading = { readonly row: number; readonly columns: readonly (AnnexColumn | undefined)[] };

function findHeading(sheet: ExcelJS.Worksheet): Heading | undefined {
  const width = Math.min(sheet.columnCount, annexLimits.columns);
  for (let row = 1; row <= Math.min(sheet.rowCount, annexLimits.headingRows); row++) {
    const columns = textsOf(sheet, row, width).map((text) => findAnnexColumn(text));
    if (!makesAnnex(columns)) continue;
    const twice = columns.find((column, index) => column !== undefined && columns.indexOf(column) !== index);
    if (twice === undefined) return { row, columns };
    throw unreadableAnnex(`${sheet.name}!${row}`, 'heading', {
      zh: `工作表“${sheet.name}”第 ${row} 行的表头中有两列同义（${twice}），请删去一列`,
      en: `Two columns of the heading in row ${row} of sheet “${sheet.name}” mean the same (${twice}); remove one`,
    });
  }
  return undefined;
}

function rowsBelow(sheet: ExcelJS.Worksheet, heading: Heading): AnnexRow[] {
  const rows: AnnexRow[] = [];
  // Only rows that the file holds: a sheet formatted down to its last line is not a million rows long.
  sheet.eachRow((_, row) => {
    if (row <= heading.row) return;
    const cells = textsOf(sheet, row, heading.columns.length);
    const named = heading.columns.flatMap((column, index) =>
      column === undefined || !cells[index] ? [] : [[column, cells[index]] as const],
    );
    if (named.length > 0) rows.push({ row, texts: Object.fromEntries(named) });
    if (rows.length > annexLimits.rows) throw tooManyRows();
  });
  return rows;
}

function textsOf(sheet: ExcelJS.Worksheet, row: number, width: number): string[] {
  const cells = sheet.getRow(row);
  return Array.from({ length: width }, (_, index) => textOf(cells.getCell(index + 1)));
}

function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // `text` resolves rich text, links, formulas and merged cells; it fails on a cell that holds nothing.
  const text = value === null || value === undefined ? '' : cell.text.trim();
  if (text.length <= annexLimits.cellChars) return text;
  throw unreadableAnnex(cell.address, 'text', {
    zh: `单元格 ${cell.address} 超过 ${annexLimits.cellChars} 字`,
    en: `Cell ${cell.address} has more than ${annexLimits.cellChars} characters`,
  });
}
