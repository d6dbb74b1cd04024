import type { ItemDefinition } from '../../catalogue/index.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { CountedRule, RuleOf } from '../../quality/index.ts';
import { requireRefusalRule, type RefusalRuleName } from '../intake/refusal-rule-name.ts';
import { warningRules } from '../intake/warning-rule.ts';

/**
 * Explains to quality the rules by which rows of an item were refused or doubted. What is counted over many rows has no one value or
 * field, so their places in the words are taken by general ones.
 */
export function countedRulesOf(item: ItemDefinition): RuleOf {
  return (name) => {
    const warning = warningRules[name];
    if (warning !== undefined) return { dimension: warning.dimension, title: warning.title, mend: null };
    const { dimension, title, mend } = requireRefusalRule(name as RefusalRuleName, item);
    return { dimension, title: prefixed(name, { zh: generalZh(title.zh), en: generalEn(title.en) }), mend: generalMend(mend) };
  };
}

/** Rules of codes speak of “the code”; among the findings of a whole file it must be said which. */
function prefixed(name: string, title: Bilingual): Bilingual {
  if (name.startsWith('identifier.'))
    return { zh: `统一社会信用代码：${title.zh}`, en: `Unified social credit code: ${title.en}` };
  if (name.startsWith('party-code.'))
    return { zh: `相关单位的统一社会信用代码：${title.zh}`, en: `Unified social credit code of another party: ${title.en}` };
  return title;
}

/** “{field}”的日期“{value}”不存在 becomes 日期不存在, and “{field}”的“{value}”不是数字 becomes 填报值不是数字. */
function generalZh(text: string): string {
  return text
    .replaceAll('“{field}”的“{value}”', '填报值')
    .replaceAll('“{field}”的', '')
    .replaceAll('“{field}”', '字段')
    .replaceAll(/(?<=[\u4E00-\u9FFF])[（]?“\{value\}”[）]?/g, '')
    .replaceAll('“{value}”', '填报值');
}

/** The date “{value}” in “{field}” does not exist becomes: the date does not exist. */
function generalEn(text: string): string {
  return text
    .replaceAll(' in “{field}”', '')
    .replaceAll(' of “{field}”', ' of its field')
    .replaceAll(/(?<=field) “\{field\}”/g, '')
    .replaceAll(/(?<=\w) “\{value\}”/g, '')
    .replaceAll('“{value}”', 'A value')
    .replaceAll('“{field}”', 'a field')
    .replace(/^a /, 'A ');
}

/** Advice that names a value or a limit differs from row to row; the list of refusals has it for each. */
function generalMend(mend: Bilingual): CountedRule['mend'] {
  const general = { zh: mend.zh.replaceAll('“{field}”', '该字段'), en: mend.en.replaceAll('“{field}”', 'the field') };
  return /[{}]/.test(general.zh + general.en) ? seeList : general;
}

const seeList: Bilingual = { zh: '请按退回清单逐行改正', en: 'Mend the rows as the list of refusals says' };
