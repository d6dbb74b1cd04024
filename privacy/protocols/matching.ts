import { suiteNames } from '../groups/suite.ts';
import { matchModes } from '../matching/terms.ts';
import type { Protocol, ProtocolParty } from './protocol.ts';

/** Measured: both parties together, for each id of either side (two multiplications each), and starting two processes. */
const CPU_SECONDS_AN_ID = 90e-6;
const START_SECONDS = 1.4;
/** An id goes out blinded (32 bytes) and its tag comes back (12), or it is offered (32); with heads of messages. */
const BYTES_ASKED = 44.1;
const BYTES_OFFERED = 32.1;
/** Measured: 206 MB with 60 thousand ids, 234 MB with 200 thousand, 308 MB with ten million, by the command line. */
const MEMORY_BASE = 200e6;
const MEMORY_AN_ID = 150;
const MEMORY_MOST = 320e6;

const bothWays: readonly (readonly [ProtocolParty, ProtocolParty])[] = [
  ['bank', 'platform'],
  ['platform', 'bank'],
];

/** Private set intersection: which ids both hold. */
export const matching: Protocol = {
  name: 'matching',
  version: 1,
  title: { zh: '隐私求交', en: 'private matching' },
  parties: ['bank', 'platform'],
  parameters: [
    { name: 'receiver', title: { zh: '结果接收方', en: 'receiver' }, choices: ['bank', 'platform'] },
    { name: 'mode', title: { zh: '结果形式', en: 'mode' }, choices: matchModes },
    { name: 'idKind', title: { zh: '标识种类', en: 'kind of id' }, choices: ['credit-code', 'text'] },
    { name: 'suite', title: { zh: '密码套件', en: 'suite' }, choices: suiteNames, optional: true },
    { name: 'hideSizes', title: { zh: '隐藏名单规模', en: 'sizes hidden' } },
  ],
  outputs: bothWays.flatMap(([receiver, sender]) => [
    {
      name: 'matches',
      title: { zh: '本方名单中对方也有的记录', en: 'the rows of its own table that the other holds as well' },
      recipient: receiver,
      when: { receiver, mode: ['receiver', 'both'] },
    },
    {
      name: 'matches',
      title: { zh: '本方名单中对方也有的记录', en: 'the rows of its own table that the other holds as well' },
      recipient: sender,
      when: { receiver, mode: 'both' },
    },
    {
      name: 'count',
      title: { zh: '双方共有的数量', en: 'how many ids both hold' },
      recipient: receiver,
      when: { receiver, mode: 'count' },
    },
  ]),
  learns: (['bank', 'platform'] as const).flatMap((party) => [
    { party, what: { zh: '对方名单的条数', en: 'how many ids the other side has' }, when: { hideSizes: false } },
    {
      party,
      what: { zh: '对方名单条数所在的区间（每档一成）', en: 'how many ids the other side has, to a step of ten per cent' },
      when: { hideSizes: true },
    },
    { party, what: { zh: '对方计算所用的时间', en: 'how long the other side takes' } },
  ]),
  notLearned: [
    { zh: '对方未匹配的标识', en: 'ids of the other side that did not match' },
    { zh: '对方标识以外的任何一列', en: 'any column of the other side but the id' },
  ],
  assumes: [
    { zh: '双方按协议执行（半诚实）', en: 'both sides keep to the protocol (semi-honest)' },
    { zh: '群上的判定 Diffie–Hellman 问题是困难的', en: 'decisional Diffie–Hellman is hard in the group' },
    {
      zh: '名单属实：协议不能阻止一方填入本不持有的标识',
      en: 'the tables are true: nothing stops a side from entering ids it does not have',
    },
  ],
  estimate: ({ rows, parameters }) => {
    const bank = rows.bank ?? 0;
    const platform = rows.platform ?? 0;
    const [asked, offered] = parameters?.['receiver'] === 'platform' ? [platform, bank] : [bank, platform];
    return {
      cpuSeconds: START_SECONDS + CPU_SECONDS_AN_ID * (bank + platform),
      bytes: BYTES_ASKED * asked + BYTES_OFFERED * offered,
      memoryBytes: Math.min(MEMORY_MOST, MEMORY_BASE + MEMORY_AN_ID * Math.max(bank, platform)),
    };
  },
};
