import { annexLimits } from './annex-limits.ts';
import { unreadableAnnex } from './unreadable-annex.ts';
import { findAnnexColumn, makesAnnex, type AnnexRow } from '../model/annex-column.ts';

/** Reads a JSON list of rows, bare or under `items`; the members' names are the headings of the list, Chinese or English. */
export function readAnnexJson(bytes: Buffer): AnnexRow[] {
  const list = listOf(parse(bytes));
  if (list.length > annexLimits.rows) throw tooManyRows();
  const rows = list.map((entry, index) => rowOf(entry, index + 1));
  const columns = new Set(rows.flatMap((row) => Object.keys(row.texts)));
  if (rows.length > 0 && !makesAnnex([...columns].map((name) => findAnnexColumn(name)))) {
    const names = [...new Set(list.flatMap((entry) => Object.keys(entry as object)))].slice(0, 20).join('、');
    throw unreadableAnnex('[0]', 'heading', {
      zh: `没有认出序号或信息项，以及共享内容、共享方式、责任单位等任一列；文件中的名称为：${names}`,
      en: `No number or item together with content, mode, provider or the like was recognised; the file has: ${names}`,
    });
  }
  return rows;
}

export const tooManyRows = () =>
  unreadableAnnex('(body)', 'rows', {
    zh: `清单不超过 ${annexLimits.rows} 行`,
    en: `A list has at most ${annexLimits.rows} rows`,
  });

function parse(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    throw unreadableAnnex('(body)', 'json', {
      zh: `既不是 XLSX 工作簿，也不是 UTF-8 编码的 JSON（${why}）`,
      en: `It is neither an XLSX workbook nor JSON in UTF-8 (${why})`,
    });
  }
}

function listOf(document: unknown): unknown[] {
  const list = Array.isArray(document) ? document : (document as { items?: unknown } | null)?.items;
  if (Array.isArray(list)) return list as unknown[];
  throw unreadableAnnex('(body)', 'list', {
    zh: '应为数组，或含有 items 数组的对象',
    en: 'must be a list, or an object with a list named items',
  });
}

function rowOf(entry: unknown, row: number): AnnexRow {
  const place = `[${row - 1}]`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw unreadableAnnex(place, 'row', { zh: `第 ${row} 条不是对象`, en: `Entry ${row} is not an object` });
  }
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry)) {
    const column = findAnnexColumn(name);
    if (column === undefined) continue;
    const text = textOf(value);
    if (text === undefined || text.length > annexLimits.cellChars) {
      throw unreadableAnnex(`${place}.${name}`, 'text', {
        zh: `第 ${row} 条的“${name}”应为文字、数字或文字列表，且不超过 ${annexLimits.cellChars} 字`,
        en: `“${name}” of entry ${row} must be a text, a number or a list of texts of at most ${annexLimits.cellChars} characters`,
      });
    }
    if (text !== '') texts[column] = text;
  }
  return { row, texts };
}

function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('/').trim() : undefined;
}
