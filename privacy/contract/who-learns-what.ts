import { holds, type Protocol, type ProtocolParty, type Said } from '../protocols/protocol.ts';
import type { Contract } from './contract.ts';

type Stated = Omit<Contract, 'format' | 'outputs' | 'estimate' | 'statement'>;
type Line = (language: 'zh' | 'en') => string | readonly string[];

/** The table of who learns what under these parameters, in words an approver reads before signing; made from the protocol's description alone. */
export function whoLearnsWhat(stated: Stated, protocol: Protocol): Said {
  const lines = linesOf(stated, protocol);
  const say = (language: 'zh' | 'en') => lines.flatMap((line) => line(language)).join('\n');
  return { zh: say('zh'), en: say('en') };
}

/** One entry of the table: what a party, by its name, gets or learns. */
export type Learned = { readonly party: string; readonly what: Said };

/** What each party gets by agreement, and what it learns besides. */
export function learnedBy(
  { parties, parameters }: Pick<Stated, 'parties' | 'parameters'>,
  protocol: Protocol,
): { readonly gets: readonly Learned[]; readonly learns: readonly Learned[] } {
  const named = (kind: ProtocolParty, what: Said): readonly Learned[] =>
    parties.filter(({ party }) => party === kind).map(({ name }) => ({ party: name, what }));
  return {
    gets: protocol.outputs
      .filter(({ when }) => holds(when, parameters))
      .flatMap(({ recipient, title }) => named(recipient, title)),
    learns: protocol.learns.filter(({ when }) => holds(when, parameters)).flatMap(({ party, what }) => named(party, what)),
  };
}

function linesOf(stated: Stated, protocol: Protocol): readonly Line[] {
  const { parameters, inputs, quotas, budget, expires, purpose } = stated;
  const { gets, learns } = learnedBy(stated, protocol);
  const list = (pairs: readonly (readonly [string, string | number | boolean])[]) =>
    pairs.map(([name, value]) => `${name} = ${value}`);
  const text =
    (zh: string, en: string): Line =>
    (language) =>
      language === 'zh' ? zh : en;
  const each =
    (said: readonly Said[]): Line =>
    (language) =>
      said.map((one) => `  - ${one[language]}`);
  const entries =
    (learned: readonly Learned[]): Line =>
    (language) =>
      learned.map(({ party, what }) => `  - ${party}: ${what[language]}`);
  return [
    text(
      `任务：${protocol.title.zh}（${protocol.name}/${protocol.version}）`,
      `Task: ${protocol.title.en} (${protocol.name}/${protocol.version})`,
    ),
    text(`目的：${purpose}`, `Purpose: ${purpose}`),
    (language) =>
      list(
        Object.entries(parameters)
          .toSorted(byName)
          .map(([name, value]) => [titleOf(protocol, name)[language], value]),
      ),
    text('输入（仅承诺，不出本方）：', 'Inputs (committed to, they stay at home):'),
    (language) => inputs.map((one) => `  - ${inputText(one, language)}`),
    text('各方得到：', 'Who gets what:'),
    entries(gets),
    text('各方此外得知：', 'Who learns what besides:'),
    entries(learns),
    text('不会得知：', 'Not learned:'),
    each(protocol.notLearned),
    text('以此为前提：', 'Assumed:'),
    each(protocol.assumes),
    text('额度：', 'Quotas:'),
    () => list(Object.entries(quotas).toSorted(byName)).map((one) => `  - ${one}`),
    text(
      budget === null ? '隐私预算：无，结果为精确值' : `隐私预算：${list(Object.entries(budget).toSorted(byName)).join('，')}`,
      budget === null
        ? 'Privacy budget: none, results are exact'
        : `Privacy budget: ${list(Object.entries(budget).toSorted(byName)).join(', ')}`,
    ),
    text(`到期：${expires}`, `Expires: ${expires}`),
  ];
}

function inputText({ party, dataset, rows, columns, root }: Stated['inputs'][number], language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `${party}：${dataset}，${rows} 行，列 ${columns.join('、')}，承诺 ${root}`
    : `${party}: ${dataset}, ${rows} rows, columns ${columns.join(', ')}, commitment ${root}`;
}

const titleOf = (protocol: Protocol, name: string): Said =>
  protocol.parameters?.find((one) => one.name === name)?.title ?? { zh: name, en: name };
const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);
