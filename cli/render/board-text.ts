import type { Operations } from '../../sdk/index.ts';
import type { Bilingual, Language } from '../language.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { tableText, type Row, type TableStyle } from './table-text.ts';
import { linesOf, wrapText } from './text-width.ts';
import { dayText, percentText } from './value-text.ts';
import { dimensionNames, dimensionTitle } from './words.ts';

type Board = Operations['collection.show-board']['output'];
type Quality = Board['overall']['quality'];

/** In a window narrower than this the six dimensions make way for their mean. */
const WIDE = 130;

/** The board for whoever has to see who is late: the whole in a line, then item by item, provider by provider, region by region. */
export function boardText(board: Board, style: TableStyle): string {
  const { language, paint, width = Infinity } = style;
  const say = words[language];
  const { overall } = board;
  // Who has nothing to deliver of what was asked for is not on the board.
  const providers = board.providers.filter((provider) => provider.of > 0 || provider.recordsHeld > 0);
  const share = overall.rate === null ? '' : ` ${percentText(overall.rate)}`;
  const quality = meanOf(overall.quality);
  const summary = [
    `${say.rate} ${overall.collected}/${overall.of}${paint.bold(share)}`,
    `${say.held} ${paint.bold(overall.recordsHeld.toLocaleString('en-US'))}`,
    ...(quality === null ? [] : [`${say.quality} ${paint.bold(percentText(quality))}`]),
    lateText(board, style),
  ];
  const six = dimensionNames.flatMap((name) => {
    const score = overall.quality[name as keyof Quality];
    return score === null ? [] : [`${dimensionTitle(name, language)} ${percentText(score)}`];
  });
  return [
    [...linesOf(summary, width), ...linesOf(six, width).map(paint.dim)].join('\n'),
    part(say.items, itemRows(board, style), itemColumns, style),
    part(say.providers, providers.map(providerRow), providerColumns, style),
    part(say.regions, board.regions.map(regionRow), regionColumns, style),
    ...(board.next === null ? [] : [paint.dim(wrapText(say.page, width))]),
  ].join('\n\n');
}

function lateText(board: Board, { language, paint }: TableStyle): string {
  const late = board.providers.reduce((sum, provider) => sum + lateOf(provider.cells), 0);
  const text = words[language].late(late);
  return late > 0 ? paint.red(text) : paint.green(text);
}

const itemColumns = ['item', 'recordsHeld', 'lastDeliveredAt', 'nextDueOn', 'daysLate', 'overall', 'units', ...dimensionNames];
const providerColumns = ['providerNo', 'name', 'collected', 'rate', 'recordsHeld', 'late', 'overall', ...dimensionNames];
const regionColumns = ['divisionTitle', 'divisionCode', 'collected', 'rate', 'recordsHeld', 'overall', ...dimensionNames];
const wideOnly = new Set(['units', ...dimensionNames]);

function part(title: string, rows: readonly Row[], columns: readonly string[], style: TableStyle): string {
  const { language, paint, width = Infinity } = style;
  const heading = paint.bold(title);
  if (rows.length === 0) return `${heading}\n${paint.dim(language === 'zh' ? '（没有）' : '(none)')}`;
  const shown = width < WIDE ? columns.filter((column) => !wideOnly.has(column)) : columns;
  return `${heading}\n${tableText(rows, { ...style, titles: (column) => headings[column]?.[language] ?? columnTitle(column, language, 'scores') }, shown)}`;
}

/** One row an item; deliveries and days are the last, the next and the worst of the providers on the board. */
function itemRows(board: Board, { language }: TableStyle): Row[] {
  const cells = Map.groupBy(
    board.providers.flatMap((provider) => provider.cells),
    (cell) => cell.item,
  );
  return board.items.map((row) => {
    const own = cells.get(row.item) ?? [];
    const delivered = own.flatMap((cell) => cell.lastDeliveredAt ?? []).toSorted();
    const due = own.flatMap((cell) => (cell.registered ? (cell.nextDueOn ?? []) : [])).toSorted();
    const late = own.flatMap((cell) => cell.daysLate ?? []);
    return {
      item: row.title,
      recordsHeld: row.recordsHeld,
      lastDeliveredAt: delivered.length === 0 ? words[language].never : dayText(delivered.at(-1) ?? ''),
      nextDueOn: due[0] ?? null,
      daysLate: late.length === 0 ? null : Math.max(...late),
      overall: meanOf(row.quality),
      units: `${row.collected}/${row.of}`,
      ...row.quality,
    };
  });
}

const providerRow = (provider: Board['providers'][number]): Row => ({
  ...summaryRow(provider),
  providerNo: provider.providerNo,
  name: provider.name,
  late: lateOf(provider.cells),
});

const regionRow = (region: Board['regions'][number]): Row => ({
  ...summaryRow(region),
  divisionTitle: region.divisionTitle,
  divisionCode: region.divisionCode,
});

const summaryRow = ({ collected, of, rate, recordsHeld, quality }: Board['overall']): Row => ({
  collected: `${collected}/${of}`,
  rate,
  recordsHeld,
  overall: meanOf(quality),
  ...quality,
});

const lateOf = (cells: Board['providers'][number]['cells']) => cells.filter((cell) => (cell.daysLate ?? 0) > 0).length;

/** The mean of what was measured, as the score of a delivery is made of its dimensions. */
function meanOf(quality: Quality): number | null {
  const scores = Object.values(quality).filter((score) => score !== null);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const headings: Readonly<Record<string, Bilingual>> = {
  collected: { zh: '已收录', en: 'Items' },
  late: { zh: '迟报项', en: 'Late' },
  units: { zh: '单位', en: 'Providers' },
  recordsHeld: { zh: '现存记录', en: 'Records' },
  rate: { zh: '收录率', en: 'Rate' },
  lastDeliveredAt: { zh: '最近交付', en: 'Last' },
  divisionCode: { zh: '代码', en: 'Code' },
};

type Say = Readonly<Record<'rate' | 'held' | 'quality' | 'items' | 'providers' | 'regions' | 'never' | 'page', string>> & {
  readonly late: (count: number) => string;
};

const words: Readonly<Record<Language, Say>> = {
  zh: {
    rate: '收录率',
    held: '现存记录',
    quality: '质量',
    items: '各信息项',
    providers: '各数据提供单位',
    regions: '各地区',
    never: '未交付',
    page: '交付日期和迟报只计本页所列单位',
    late: (count) => (count === 0 ? '没有迟报' : `迟报 ${count} 项`),
  },
  en: {
    rate: 'Collection rate',
    held: 'Records held',
    quality: 'Quality',
    items: 'Items',
    providers: 'Providers',
    regions: 'Regions',
    never: 'never',
    page: 'Dates and days late are of the providers on this page only',
    late: (count) => (count === 0 ? 'nothing late' : `${count} late`),
  },
};
