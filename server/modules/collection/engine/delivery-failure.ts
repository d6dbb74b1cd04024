import type { ItemDefinition } from '../../catalogue/index.ts';
import { describeHeaderProblem, type HeaderProblem } from '../intake/header-problem.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type { StoredFailure } from '../store.ts';

/** Stops a delivery as a whole. Nothing of it has been stored when it is thrown before the first block. */
class StoppedDelivery extends Error {
  readonly failure: StoredFailure;
  constructor(failure: StoredFailure) {
    super(failure.rule);
    this.failure = failure;
  }
}

/** What to tell the provider about an error that stops the whole file; undefined for a defect of ours, which must be retried. */
export function failureOf(error: unknown): StoredFailure | undefined {
  if (error instanceof StoppedDelivery) return error.failure;
  if (!(error instanceof UnreadableFile)) return undefined;
  return { rule: error.rule, title: { zh: '文件无法读取', en: 'The file cannot be read' }, mend: error.text };
}

export function wrongHeader(item: ItemDefinition, problems: readonly HeaderProblem[]): Error {
  const all = (language: 'zh' | 'en') =>
    problems
      .map((problem) => describeHeaderProblem(problem, item, language))
      .map(({ title, mend }) => (language === 'zh' ? `${title}。${mend}` : `${title}. ${mend}`));
  return new StoppedDelivery({
    rule: problems[0]?.rule ?? 'header',
    title: { zh: '表头与该信息项不符', en: 'The header does not fit the item' },
    mend: { zh: all('zh').join('；'), en: all('en').join(' ') },
  });
}

export function tooManyRefused(refused: number, rows: number, limit: number): Error {
  const share = `${((refused / rows) * 100).toFixed(1)} %`;
  const bar = `${(limit * 100).toFixed(1)} %`;
  return new StoppedDelivery({
    rule: 'delivery.too-many-refused',
    title: { zh: '退回行过多，整批未入库', en: 'Too many refused rows; nothing was stored' },
    mend: {
      zh: `共 ${rows} 行，其中 ${refused} 行（${share}）不符合要求，超过本单位设定的 ${bar}。请用“试运行”查看原因，改正后重新交付。`,
      en: `${refused} of ${rows} rows (${share}) would be refused, over the ${bar} that this provider has set. Use a dry run to see why, mend the file and deliver it again.`,
    },
  });
}

/** After the last attempt. The blocks that were stored stay: they are complete in themselves, and the same file again adds the rest. */
export const givenUp: StoredFailure = {
  rule: 'node.internal',
  title: { zh: '平台内部错误，未能处理完毕', en: 'An internal error of the platform kept it from being finished' },
  mend: {
    zh: '已入库的行保持不变。请再次交付同一文件以补齐其余各行；仍不成功时，请将交付编号告知运营方。',
    en: 'Rows already stored stay. Deliver the same file again to bring in the others; if it fails again give the operator the delivery id.',
  },
};

export function missingFile(): Error {
  return new StoppedDelivery({
    rule: 'file.missing',
    title: { zh: '平台上已没有收到的文件', en: 'The file received is not on the platform any more' },
    mend: { zh: '请重新交付该文件', en: 'Deliver the file again' },
  });
}

export function changedFile(): Error {
  return new StoppedDelivery({
    rule: 'file.changed',
    title: { zh: '文件收到后发生了变化', en: 'The file changed after it was received' },
    mend: { zh: '请重新交付该文件', en: 'Deliver the file again' },
  });
}
