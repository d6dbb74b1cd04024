import type { Protocol } from './protocol.ts';

/** Measured with eight banks, both passes: keys, shares and boxes. They grow with the square of the banks, which few do not show. */
const CPU_SECONDS_A_BANK = 0.03;
const START_SECONDS = 0.1;
const BYTES_A_BANK = 17e3;
/** Two numbers a cell, then three; its name and size, twice. */
const BYTES_A_CELL = 150;
/** How many banks a threshold of more than half stands for. */
const BANKS_A_THRESHOLD = 1.5;
/** A mask of one cell, made and added. */
const CPU_SECONDS_A_MASK = 2e-6;
const MEMORY_BYTES = 200e6;
const MEMORY_A_CELL = 1_000;

/** Sums over many banks of which nobody sees the parts. */
export const secureSum: Protocol = {
  name: 'secure-sum',
  version: 1,
  title: { zh: '安全汇总', en: 'sum over many banks' },
  parties: ['platform', 'bank'],
  inputsOf: [],
  parameters: [
    { name: 'cells', title: { zh: '格目清单的摘要', en: 'digest of the list of cells' } },
    { name: 'cellCount', title: { zh: '格数', en: 'number of cells' } },
    {
      name: 'overlap',
      title: { zh: '同一企业是否可能计入多家银行', en: 'enterprises counted by several banks' },
      choices: ['possible', 'none'],
    },
    { name: 'threshold', title: { zh: '至少须完成的银行数', en: 'banks that must stay to the end' } },
    {
      name: 'noiseVariance',
      title: { zh: '每家银行所加噪声的方差', en: 'variance of the noise each bank adds' },
      optional: true,
    },
  ],
  outputs: (['platform', 'bank'] as const).map((recipient) => ({
    name: 'sums',
    title: {
      zh: '每格的合计、银行数和企业数；不足五家银行或十家企业的格不出',
      en: 'sum, banks and enterprises of each cell; none of a cell below five banks or ten enterprises',
    },
    recipient,
  })),
  learns: [
    { party: 'platform', what: { zh: '哪些银行参与、哪些中途退出', en: 'which banks took part and which were lost on the way' } },
    {
      party: 'platform',
      what: {
        zh: '过小的格的银行数和企业数（不含数值）',
        en: 'of cells that are too small, how many banks and enterprises they have, not their value',
      },
    },
    {
      party: 'platform',
      what: {
        zh: '若有银行在两轮之间退出，其余银行在各格的合计，包括因此变得过小而不公布的格',
        en: 'where a bank is lost between the two passes, the sums of the others, also of cells that thereby became too small and are withheld',
      },
    },
    { party: 'bank', what: { zh: '哪些银行参与', en: 'which banks took part' } },
  ],
  notLearned: [
    { zh: '任何一家银行的数值，平台和其他银行均不得知', en: 'any single bank’s numbers, to the platform and the other banks' },
  ],
  assumes: [
    {
      zh: '各方按协议执行（半诚实）；平台与少于门限数的银行合谋，也不能得知其他银行的数值',
      en: 'all keep to the protocol (semi-honest); the platform with fewer banks than the threshold together learn no other’s numbers',
    },
    {
      zh: '合计本身是精确的，除非约定了噪声：一家银行可以从合计中减去自己的数',
      en: 'sums are exact unless noise is agreed on: each bank can take its own number away from them',
    },
  ],
  estimate: ({ parameters = {} }) => {
    const cells = Number(parameters['cellCount']);
    const banks = BANKS_A_THRESHOLD * Number(parameters['threshold']);
    return {
      cpuSeconds: START_SECONDS + banks * CPU_SECONDS_A_BANK + banks * banks * cells * CPU_SECONDS_A_MASK,
      bytes: banks * (BYTES_A_BANK + BYTES_A_CELL * cells),
      memoryBytes: MEMORY_BYTES + MEMORY_A_CELL * cells,
    };
  },
};
