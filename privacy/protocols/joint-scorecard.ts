import type { Protocol } from './protocol.ts';

/** Measured, both parties together: a row of a column through counting and eight passes, and starting. */
const CPU_SECONDS_A_CELL = 5.5e-6;
const CPU_SECONDS_A_ROW = 70e-6;
const START_SECONDS = 6;
const SLOTS = 8_192;
const PASSES = 8;
/** A fresh ciphertext, and one that goes back with a prime less. */
const FRESH_BYTES = 197_000;
const BACK_BYTES = 262_300;
/** Products for the bins of one column. */
const PRODUCTS_A_COLUMN = 7;
const MEMORY_BASE = 320e6;
const MEMORY_A_CELL = 30;

/** A scorecard over both sides' columns, trained without either side’s rows leaving home; each side ends with its own half. */
export const jointScorecard: Protocol = {
  name: 'joint-scorecard',
  version: 1,
  title: { zh: '联合评分卡', en: 'joint scorecard' },
  parties: ['bank', 'platform'],
  parameters: [
    { name: 'idKind', title: { zh: '标识种类', en: 'kind of id' }, choices: ['credit-code', 'text'] },
    { name: 'label', title: { zh: '标签列（1 为违约）', en: 'column of the label, 1 for bad' } },
    { name: 'decoys', title: { zh: '银行混入陪衬企业', en: 'decoys among the rows of the bank' } },
    { name: 'evaluation', title: { zh: '模型评价', en: 'evaluation' }, choices: ['partial-points', 'none'] },
  ],
  outputs: [
    {
      name: 'half-card',
      title: { zh: '本方各列的分箱、分值', en: 'the bins of its own columns with their points' },
      recipient: 'bank',
    },
    {
      name: 'half-card',
      title: { zh: '本方各列的分箱、分值', en: 'the bins of its own columns with their points' },
      recipient: 'platform',
    },
    {
      name: 'model-quality',
      title: { zh: '联合模型的 AUC 与 KS', en: 'AUC and KS of the joint card' },
      recipient: 'bank',
      when: { evaluation: 'partial-points' },
    },
  ],
  learns: [
    { party: 'platform', what: { zh: '参与训练的企业有哪些', en: 'which enterprises take part' }, when: { decoys: false } },
    {
      party: 'platform',
      what: {
        zh: '参与训练的企业，其中一些是陪衬，但不知是哪些',
        en: 'enterprises of which some are decoys, but not which',
      },
      when: { decoys: true },
    },
    {
      party: 'platform',
      what: {
        zh: '违约与未违约的总数，本方每一分箱内的违约数和未违约数，以及银行自有模型预测违约概率的平均离散程度（一个数）',
        en: 'how many are bad and good in all, and in each bin of its own columns; and by one number how spread the bank’s own forecasts are on average',
      },
    },
    {
      party: 'platform',
      what: {
        zh: '每轮本方各列的梯度（每列一个数，为全部样本之和）',
        en: 'in each pass the gradient of its own columns: one number a column, a sum over all rows',
      },
    },
    {
      party: 'bank',
      what: {
        zh: '平台各列的信息值与合并后的分箱数',
        en: 'the information value of each column of the platform, and how many bins it has',
      },
    },
    {
      party: 'bank',
      what: {
        zh: '每轮平台部分得分的均值与离散程度，以及本方各列的梯度',
        en: 'in each pass mean and spread of the platform’s part of the log-odds, and the gradient of its own columns',
      },
    },
    {
      party: 'bank',
      what: {
        zh: '平台对每家参训企业的部分得分（整分）',
        en: 'the platform’s part of the points of each enterprise, in whole points',
      },
      when: { evaluation: 'partial-points' },
    },
    {
      party: 'bank',
      what: { zh: '双方每轮交换的内积', en: 'the inner products both sides add up in each pass' },
    },
    {
      party: 'platform',
      what: { zh: '双方每轮交换的内积', en: 'the inner products both sides add up in each pass' },
    },
  ],
  notLearned: [
    { zh: '平台不得知任何一家企业是否违约', en: 'to the platform: whether any enterprise is bad' },
    { zh: '平台不得知银行的任何一列及其系数', en: 'to the platform: any column of the bank, or its coefficients' },
    {
      zh: '银行不得知平台任何一列的值、分箱界限和分值',
      en: 'to the bank: any value of the platform’s columns, where their bins end, or their points',
    },
    { zh: '双方均不得知单个样本的残差', en: 'to either: the residual of any row' },
  ],
  assumes: [
    { zh: '双方按协议执行（半诚实）', en: 'both sides keep to the protocol (semi-honest)' },
    { zh: '环上容错学习问题是困难的（128 位）', en: 'ring learning with errors is hard, to 128 bits' },
    {
      zh: '返回密文的噪声经放大淹没四十位以上；该协议整体尚无书面证明，用于生产前应经评审',
      en: 'noise that goes back is drowned by more than forty bits; the protocol as a whole has no written proof and wants a review before it is relied upon',
    },
    {
      zh: '输出是精确的，未加差分隐私噪声：分箱计数和系数本身会透露样本的总体情况',
      en: 'outputs are exact, without the noise of differential privacy: counts and coefficients tell of the rows as a whole',
    },
  ],
  estimate: ({ rows, columns = {} }) => {
    const many = Math.max(rows.bank ?? 0, rows.platform ?? 0);
    const blocks = Math.ceil(many / SLOTS);
    // The id, and the label at the bank, are columns that are not trained on.
    const bank = Math.max(1, (columns.bank ?? 2) - 1);
    const platform = Math.max(1, (columns.platform ?? 1) - 1);
    const sums = (bank + platform) * PASSES + platform * PRODUCTS_A_COLUMN;
    return {
      cpuSeconds: START_SECONDS + many * CPU_SECONDS_A_ROW + many * (bank + platform) * CPU_SECONDS_A_CELL,
      bytes: blocks * PASSES * (6 * FRESH_BYTES + BACK_BYTES) + sums * BACK_BYTES,
      memoryBytes: MEMORY_BASE + many * (bank + platform) * MEMORY_A_CELL,
    };
  },
};
