import { dependencies, isCodeList, readExpression, truthClosure, type TruthOf } from '../../../../expression/index.ts';
import { openCard, sealedText, type Characteristic } from '../../../../scoring/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { FeatureSet } from './feature-set.ts';
import type { ModelDocument, Rule } from './model-document.ts';
import { specialNames } from './special.ts';

export type ModelFault = { readonly at: string } & Bilingual;

/** A model that was found in order and can run. */
export type OpenModel = {
  readonly document: ModelDocument;
  readonly rules: readonly OpenRule[];
  /** The indicators it reads, in the order of their codes. */
  readonly codes: readonly string[];
};

type OpenRule = Rule & { readonly holds: TruthOf; readonly place: number; readonly codes: readonly string[] };

export type ModelOpening =
  | { readonly outcome: 'valid'; readonly model: OpenModel }
  | { readonly outcome: 'refused'; readonly faults: readonly ModelFault[] };

/**
 * Checks a model before it may judge anybody: the card with its name and golden vectors, that its characteristics are indicators of the
 * present set and of their kind, grades that fall, and rules that can be read. All faults at once.
 */
export function openModel(
  document: ModelDocument,
  features: FeatureSet,
  digestsOfIndicators: (codes: readonly string[]) => readonly string[],
): ModelOpening {
  const opening = openCard(sealedText(document.card));
  const faults: ModelFault[] =
    opening.outcome === 'refused' ? opening.faults.map((one) => ({ ...one, at: `card.${one.at}` })) : [];
  if (opening.outcome === 'valid') faults.push(...characteristicFaults(document, features));
  faults.push(...gradeFaults(document));
  const read = document.rules.map((rule, at) => readRule(rule, at, document, features, faults));
  if (faults.length > 0) return { outcome: 'refused', faults };
  const rules = read.filter((rule) => rule !== undefined);
  const codes = codesOf(document, rules);
  if (digestsOfIndicators(codes).includes(document.featureSet)) return { outcome: 'valid', model: { document, rules, codes } };
  return {
    outcome: 'refused',
    faults: [fault('featureSet', '模型所用指标与平台现行指标不一致', 'was made for other indicators than the present ones')],
  };
}

function codesOf({ card }: ModelDocument, rules: readonly OpenRule[]): string[] {
  const codes = [...card.card.characteristics.map(({ code }) => code), ...rules.flatMap((rule) => rule.codes)];
  return [...new Set(codes)].toSorted();
}

const fault = (at: string, zh: string, en: string): ModelFault => ({ at, zh, en });

function characteristicFaults({ card: { card } }: ModelDocument, { dictionary }: FeatureSet): ModelFault[] {
  const faults = card.characteristics.flatMap((one, at) => {
    const entry = dictionary.find(one.code);
    if (entry === undefined || entry.indicator.code !== one.code)
      return [fault(`card.characteristics[${at}].code`, `没有指标 ${one.code}`, `there is no indicator ${one.code}`)];
    return isCodeList(entry.indicator.type) === (one.kind === 'category')
      ? []
      : [fault(`card.characteristics[${at}].kind`, '与指标的类型不符', 'is not the kind of the indicator')];
  });
  const lacking = specialNames.filter((name) => !card.specials.includes(name));
  return lacking.length === 0
    ? faults
    : [...faults, fault('card.specials', `缺少特殊值 ${lacking.join('、')}`, `lacks the special codes ${lacking.join(', ')}`)];
}

function gradeFaults({ grades, leastCoverage }: ModelDocument): ModelFault[] {
  const faults: ModelFault[] = [];
  const falls = grades.every(({ from }, at) => {
    const before = grades[at - 1]?.from;
    if (at === grades.length - 1) return from === null;
    return from !== null && (before === undefined || (before !== null && from < before));
  });
  if (grades.length < 2 || !falls)
    faults.push(fault('grades', '等级应由高到低，末级不设分数', 'has to fall, and the last has no least score'));
  if (new Set(grades.map(({ grade }) => grade)).size !== grades.length)
    faults.push(fault('grades', '等级重复', 'has a grade twice'));
  if (leastCoverage < 0 || leastCoverage > 1000) faults.push(fault('leastCoverage', '应为千分数', 'is not of a thousand'));
  return faults;
}

function readRule(
  rule: Rule,
  at: number,
  { grades }: ModelDocument,
  { dictionary }: FeatureSet,
  faults: ModelFault[],
): OpenRule | undefined {
  const place = grades.findIndex(({ grade }) => grade === rule.worst);
  if (place < 0) faults.push(fault(`rules[${at}].worst`, `没有等级 ${rule.worst}`, `there is no grade ${rule.worst}`));
  const reading = readExpression(rule.when, dictionary, 'bool');
  if (reading.outcome === 'valid') {
    const codes = dependencies(reading.expression).indicators.map(({ code }) => code);
    return { ...rule, place, holds: truthClosure(reading.expression), codes };
  }
  faults.push(...reading.faults.map(({ message }) => ({ at: `rules[${at}].when`, ...message })));
  return undefined;
}

/** The greatest difference that a characteristic can make: what it weighs in the coverage. */
export const weightOf = ({ points }: Pick<Characteristic, 'points'>): number => Math.max(...points) - Math.min(...points);
