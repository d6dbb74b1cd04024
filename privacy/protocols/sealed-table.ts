import { sealedSuites } from '../sealed/sealed-oprf.ts';
import type { Protocol } from './protocol.ts';

/** Measured: an evaluation at both parties together, by suite. */
const CPU_SECONDS: Readonly<Record<string, number>> = { x25519: 120e-6, 'ristretto255-voprf': 1.5e-3 };
const START_SECONDS = 0.5;
/** An element out, one back. */
const BYTES_ASKED = 64;
/** A row besides its padded payload. */
const ROW_BYTES = 26;
/** A bucket has a thousand rows at least, and seldom many more than twice that. */
const BUCKET_ROWS = 2_100;
const MEMORY_BYTES = 250e6;

/** Unbalanced look-up: a bank's questions in the platform's table, without saying about whom. */
export const sealedTable: Protocol = {
  name: 'sealed-table',
  version: 1,
  title: { zh: '密封表查询', en: 'look-up in a sealed table' },
  parties: ['platform', 'bank'],
  inputsOf: [],
  parameters: [
    { name: 'product', title: { zh: '产品', en: 'product' } },
    { name: 'epoch', title: { zh: '密钥期', en: 'epoch of the key' } },
    { name: 'suite', title: { zh: '密码套件', en: 'suite' }, choices: sealedSuites },
    { name: 'publicKey', title: { zh: '本期公钥', en: 'public key of the epoch' }, optional: true },
    { name: 'hiding', title: { zh: '隐藏方式', en: 'hidden by' }, choices: ['bucket', 'bulk'] },
    { name: 'rows', title: { zh: '表的行数', en: 'rows of the table' } },
    { name: 'paddedBytes', title: { zh: '每行内容的字节数', en: 'bytes of a payload' } },
  ],
  outputs: [
    {
      name: 'rows',
      title: {
        zh: '所查企业在表中的内容；表中没有的，得知没有',
        en: 'what the table says of each enterprise looked up, or that it says nothing',
      },
      recipient: 'bank',
    },
  ],
  learns: [
    { party: 'platform', what: { zh: '查询的次数和时间', en: 'how many look-ups there were, and when' } },
    {
      party: 'platform',
      what: {
        zh: '每次查询所在的桶，即至少一千家企业中的某一家；若旁证表明其中只有一家可能被查，则等于知道是它',
        en: 'the bucket of each look-up, that is, one of a thousand enterprises at least; where only one of them is likely for other reasons, that one',
      },
      when: { hiding: 'bucket' },
    },
    { party: 'bank', what: { zh: '表的行数', en: 'how many rows the table has' } },
    {
      party: 'bank',
      what: {
        zh: '各次更新改动了哪些行（不知是谁的行），以及本期内已查企业的后续变动',
        en: 'which rows each change touched, not whose they are, and later changes of those it looked up',
      },
      when: { hiding: 'bulk' },
    },
    {
      party: 'bank',
      what: { zh: '所取的桶中其他行的密文', en: 'the sealed rows of others in the buckets it fetched' },
      when: { hiding: 'bucket' },
    },
  ],
  notLearned: [
    { zh: '平台不得知查询的是哪一家企业，也不得知查到了什么', en: 'to the platform: whom a look-up is about, and what it found' },
    { zh: '银行不得知未查询企业的任何内容', en: 'to the bank: anything of an enterprise it did not look up' },
  ],
  assumes: [
    {
      zh: '双方按协议执行（半诚实）；未用可验证套件时，平台可能对某家银行使用专门的密钥',
      en: 'both sides keep to the protocol (semi-honest); without the verifiable suite a platform could use a key of its own for one bank',
    },
    {
      zh: '额度是对银行的唯一限制：不限次数即可逐一打开全表',
      en: 'the quota is all that holds a bank back: without one it could open every row',
    },
    { zh: '群上的判定 Diffie–Hellman 问题是困难的', en: 'decisional Diffie–Hellman is hard in the group' },
  ],
  estimate: ({ rounds = 0, parameters = {} }) => {
    const { suite, hiding, rows, paddedBytes } = parameters;
    const rowBytes = ROW_BYTES + Number(paddedBytes);
    const fetched = hiding === 'bulk' ? Number(rows) * rowBytes : rounds * Math.min(Number(rows), BUCKET_ROWS) * rowBytes;
    return {
      cpuSeconds: START_SECONDS + rounds * (CPU_SECONDS[String(suite)] ?? 0) + fetched * 4e-9,
      bytes: rounds * BYTES_ASKED + fetched,
      memoryBytes: MEMORY_BYTES,
    };
  },
};
