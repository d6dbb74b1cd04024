import { suiteNames } from '../groups/suite.ts';
import type { Protocol } from './protocol.ts';

/** Measured: a secret comparison at both parties together, by suite; a published one costs nothing to speak of. */
const CPU_SECONDS: Readonly<Record<string, number>> = {
  'x25519-native': 9e-3,
  'ristretto255-wasm': 27e-3,
  'sm2-openssl': 90e-3,
};
const START_SECONDS = 0.5;
const BYTES: Readonly<Record<string, number>> = { secret: 3_400, published: 200 };
const MEMORY_BYTES = 150e6;

/** Whether a value reaches a threshold: one bit, by a threshold the platform sees or by one it does not. */
export const privateVerification: Protocol = {
  name: 'private-verification',
  version: 1,
  title: { zh: '隐私核验', en: 'private verification' },
  parties: ['platform', 'bank'],
  inputsOf: [],
  parameters: [
    { name: 'mode', title: { zh: '阈值', en: 'threshold' }, choices: ['published', 'secret'] },
    { name: 'suite', title: { zh: '密码套件', en: 'suite' }, choices: suiteNames },
  ],
  outputs: [
    {
      name: 'reaches',
      title: { zh: '该值是否达到阈值（一个比特）', en: 'whether the value reaches the threshold: one bit' },
      recipient: 'bank',
    },
  ],
  learns: [
    { party: 'platform', what: { zh: '核验的是哪家企业的哪项指标', en: 'which enterprise and which indicator are asked about' } },
    { party: 'platform', what: { zh: '所问的阈值', en: 'the threshold' }, when: { mode: 'published' } },
    { party: 'bank', what: { zh: '有没有可核验的数据和授权', en: 'whether there is a value and consent at all' } },
  ],
  notLearned: [
    {
      zh: '银行不得知数值本身；每季度每家企业每项指标至多三个阈值，以免逐次逼近',
      en: 'to the bank: the value; three thresholds a quarter for each enterprise and indicator at most, or it could close in on it',
    },
    { zh: '银行不得知企业的其他指标', en: 'to the bank: any other indicator' },
  ],
  assumes: [
    {
      zh: '双方按协议执行（半诚实）；在秘密阈值下，不守协议的银行可能得知不止一个比特',
      en: 'both sides keep to the protocol (semi-honest); by a secret threshold a bank that does not could learn more than one bit',
    },
    { zh: '平台所持数值属实', en: 'the platform’s value is true' },
  ],
  estimate: ({ rounds = 0, parameters = {} }) => {
    const isSecret = parameters['mode'] === 'secret';
    return {
      cpuSeconds: START_SECONDS + (isSecret ? rounds * (CPU_SECONDS[String(parameters['suite'])] ?? 0) : 0),
      bytes: rounds * BYTES[isSecret ? 'secret' : 'published']!,
      memoryBytes: MEMORY_BYTES,
    };
  },
};
