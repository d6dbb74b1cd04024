import type { Operations } from '../../sdk/index.ts';
import type { Language } from '../language.ts';
import { linesOf, padText, textWidth } from './text-width.ts';
import type { TableStyle } from './table-text.ts';
import { isRecord, oneLine, percentText } from './value-text.ts';
import { dimensionOrder, dimensionTitle, normalisationTitle, refusalWords, warningTitle } from './words.ts';

type DeliveryView = Operations['collection.open-delivery']['output'];
/** What one refused row was told about a rule: more to the point than the rule's general words. */
type RefusalExample = { readonly rowNo: number; readonly title: string; readonly mend: string };
export type RefusalExamples = ReadonlyMap<string, RefusalExample>;

const MAX_REASONS = 8;
const INDENT = 2;

/** A delivery for the clerk who made it: what became of the rows, what was mended on the way, what is left to do. */
export function receiptText(delivery: DeliveryView, examples: RefusalExamples, style: TableStyle): string {
  const { language, paint } = style;
  const say = words[language];
  const blocks = [
    headText(delivery, style),
    ...(delivery.failure === null
      ? []
      : [
          `${paint.red('✗')} ${paint.bold(oneLine(delivery.failure.title))}\n  ${paint.cyan('→')} ${oneLine(delivery.failure.mend)}`,
        ]),
    ...(delivery.rows === 0 ? [] : [countsText(delivery, style)]),
    ...section(say.reasons, reasonLines(delivery, examples, style), style),
    ...section(
      say.normalisations,
      tallyLines(delivery.normalisations, (name) => normalisationTitle(name, language)),
      style,
    ),
    ...section(
      say.warnings,
      tallyLines(delivery.warnings, (name) => warningTitle(delivery.item, name, language)),
      style,
    ),
    ...section(say.leftOut, leftOut(delivery), style),
    ...qualityBlock(delivery, style),
  ];
  return blocks.join('\n\n');
}

function headText(delivery: DeliveryView, { language, paint }: TableStyle): string {
  const say = words[language];
  const mark = delivery.state === 'failed' ? paint.red('✗') : delivery.state === 'completed' ? paint.green('✓') : '…';
  const title = `${mark} ${paint.bold(`${say.delivery} ${delivery.deliveryId}`)}  ${delivery.itemTitle}  ${paint.dim(oneLine(delivery.fileName))}`;
  const notes = [
    say.states[delivery.state],
    ...(delivery.dryRun ? [paint.yellow(say.dryRun)] : []),
    ...(delivery.repeatsDeliveryId === null ? [] : [say.repeats(delivery.repeatsDeliveryId)]),
  ];
  return `${title}\n  ${notes.join(language === 'zh' ? '，' : '; ')}`;
}

const kinds = ['added', 'changed', 'unchanged', 'repeated', 'withdrawn', 'refused'] as const;

function countsText(delivery: DeliveryView, { language, paint }: TableStyle): string {
  const say = words[language];
  const rows = kinds.filter((kind) => delivery[kind] > 0 || kind === 'added' || kind === 'refused');
  const lines = rows.map((kind) => [say.counts[kind], number(delivery[kind])] as const);
  const width = Math.max(...lines.map(([title]) => textWidth(title)));
  const digits = Math.max(...lines.map(([, count]) => count.length));
  const body = lines.map(([title, count], index) => {
    const text = `  ${padText(title, width)}  ${count.padStart(digits)}`;
    return rows[index] === 'refused' && delivery.refused > 0 ? paint.red(text) : text;
  });
  const conflicts = delivery.conflicts > 0 ? [`  ${paint.yellow(say.conflicts(number(delivery.conflicts)))}`] : [];
  return [say.total(number(delivery.rows), number(delivery.accepted)), ...body, ...conflicts].join('\n');
}

function reasonLines(delivery: DeliveryView, examples: RefusalExamples, { language, paint }: TableStyle): string[] {
  const say = words[language];
  const sorted = Object.entries(delivery.reasons).toSorted((a, b) => b[1] - a[1]);
  const digits = Math.max(0, ...sorted.map(([, count]) => number(count).length));
  const lines = sorted.slice(0, MAX_REASONS).flatMap(([name, count]) => {
    const example = examples.get(name);
    const { title, mend } = example ?? refusalWords(delivery.item, name, language);
    const where = example === undefined ? '' : paint.dim(say.row(example.rowNo));
    return [
      `${number(count).padStart(digits)}  ${oneLine(title)}${where}`,
      ...(mend === '' ? [] : [`${' '.repeat(digits)}  ${paint.cyan('→')} ${oneLine(mend)}`]),
    ];
  });
  return sorted.length > MAX_REASONS ? [...lines, paint.dim(say.more(sorted.length - MAX_REASONS))] : lines;
}

function tallyLines(tally: Readonly<Record<string, number>>, titleOf: (name: string) => string): string[] {
  const sorted = Object.entries(tally).toSorted((a, b) => b[1] - a[1]);
  const digits = Math.max(0, ...sorted.map(([, count]) => number(count).length));
  return sorted.map(([name, count]) => `${number(count).padStart(digits)}  ${titleOf(name)}`);
}

/** Columns nothing was made of. The three that a refusal report adds are meant to be left out. */
function leftOut(delivery: DeliveryView): string[] {
  const headers = (delivery.columns ?? []).filter((column) => column.target === null && !reportColumns.has(column.header));
  return headers.length === 0 ? [] : [oneLine(headers.map((column) => column.header).join('、'))];
}

const reportColumns = new Set(['原行号', '退回原因', '改正办法', 'Row', 'Why refused', 'How to mend']);

/** The six dimensions; a platform may leave out what it could not measure. */
function qualityBlock(delivery: DeliveryView, style: TableStyle): string[] {
  const measures = delivery.quality?.['measures'];
  if (!isRecord(measures)) return [];
  const { language } = style;
  const say = words[language];
  const names = Object.keys(measures).toSorted((a, b) => dimensionOrder(a) - dimensionOrder(b));
  const entries = names.map((name) => {
    const measure: unknown = measures[name];
    const score = isRecord(measure) ? measure['score'] : null;
    return [dimensionTitle(name, language), typeof score === 'number' ? percentText(score) : say.notMeasured] as const;
  });
  const overall = delivery.quality?.['overall'];
  const title = typeof overall === 'number' ? `${say.quality}  ${percentText(overall)}` : say.quality;
  return section(
    title,
    linesOf(
      entries.map(([name, score]) => `${name} ${score}`),
      (style.width ?? Infinity) - INDENT,
    ),
    style,
  );
}

function section(title: string, lines: readonly string[], { paint }: TableStyle): string[] {
  return lines.length === 0 ? [] : [[paint.bold(title), ...lines.map((line) => `  ${line}`)].join('\n')];
}

const number = (value: number) => value.toLocaleString('en-US');

type Say = {
  readonly delivery: string;
  readonly dryRun: string;
  readonly repeats: (deliveryId: number) => string;
  readonly states: Readonly<Record<DeliveryView['state'], string>>;
  readonly counts: Readonly<Record<(typeof kinds)[number], string>>;
  readonly total: (rows: string, accepted: string) => string;
  readonly conflicts: (count: string) => string;
  readonly reasons: string;
  readonly normalisations: string;
  readonly warnings: string;
  readonly leftOut: string;
  readonly quality: string;
  readonly notMeasured: string;
  readonly row: (rowNo: number) => string;
  readonly more: (count: number) => string;
};

const words: Readonly<Record<Language, Say>> = {
  zh: {
    delivery: '交付',
    dryRun: '试运行：只校验，没有入库',
    repeats: (deliveryId) => `与交付 ${deliveryId} 的文件完全相同，没有重复入库`,
    states: { receiving: '正在接收文件', queued: '等待处理', running: '正在处理', completed: '处理完毕', failed: '整批未入库' },
    counts: { added: '新增', changed: '变更', unchanged: '未变', repeated: '重复', withdrawn: '撤销', refused: '退回' },
    total: (rows, accepted) => `共 ${rows} 行，接收 ${accepted} 行`,
    conflicts: (count) => `其中 ${count} 条与其他单位所报不一致，两种说法均已保留`,
    reasons: '退回原因',
    normalisations: '已按规则规范',
    warnings: '提示（已接收）',
    leftOut: '没有采用的列',
    quality: '数据质量',
    notMeasured: '—',
    row: (rowNo) => `（如第 ${rowNo} 行）`,
    more: (count) => `另有 ${count} 种原因，见退回报告`,
  },
  en: {
    delivery: 'Delivery',
    dryRun: 'dry run: checked only, nothing stored',
    repeats: (deliveryId) => `the same file as delivery ${deliveryId}; nothing was stored twice`,
    states: {
      receiving: 'receiving the file',
      queued: 'waiting',
      running: 'running',
      completed: 'completed',
      failed: 'failed; nothing was stored',
    },
    counts: {
      added: 'New',
      changed: 'Changed',
      unchanged: 'Unchanged',
      repeated: 'Repeated',
      withdrawn: 'Withdrawn',
      refused: 'Refused',
    },
    total: (rows, accepted) => `${rows} rows, ${accepted} accepted`,
    conflicts: (count) => `${count} of them differ from what another provider says; both are kept`,
    reasons: 'Why rows were refused',
    normalisations: 'Normalised by rule',
    warnings: 'Warnings (accepted all the same)',
    leftOut: 'Columns left out',
    quality: 'Quality',
    notMeasured: '–',
    row: (rowNo) => ` (row ${rowNo}, for one)`,
    more: (count) => `${count} more reasons, see the refusal report`,
  },
};
