import type { Bilingual, Language } from '../../../kernel/pure/text.ts';
import type { Field, ItemDefinition } from '../../catalogue/index.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { maxYear, minYear } from './normalise/calendar.ts';
import type { Reason } from './reason.ts';
import { maxRecordKeyLength } from './record-key.ts';
import { requireRefusalRule } from './refusal-rule-name.ts';
import { maxSubjectNameLength } from './subject-reading.ts';

/** A reason in words: what is wrong, and what the clerk should do. @throws RangeError for a rule that does not exist. */
export function describeReason(
  reason: Reason,
  item: ItemDefinition,
  language: Language,
): { readonly title: string; readonly mend: string } {
  const rule = requireRefusalRule(reason.rule, item);
  const field = reason.field === null ? undefined : item.fields[reason.field];
  const title = field?.title[language] ?? reason.column ?? '';
  const fills = { field: title, value: shortened(reason.value), limit: limitOf(reason, field)[language] };
  return { title: fillPlaceholders(rule.title[language], fills), mend: fillPlaceholders(rule.mend[language], fills) };
}

/** In a sentence a long value only hides the words; the report has it whole beside it. */
const maxValueInSentence = 40;
const shortened = (value: string) =>
  value.length > maxValueInSentence ? `${value.slice(0, maxValueInSentence).toWellFormed()}…` : value;

const same = (text: string | number): Bilingual => ({ zh: String(text), en: String(text) });

function limitOf(reason: Reason, field: Field | undefined): Bilingual {
  if (reason.rule === 'key.too-long') return same(maxRecordKeyLength);
  if (reason.rule === 'date.range') return { zh: `${minYear} 年至 ${maxYear} 年`, en: `${minYear} and ${maxYear}` };
  switch (field?.kind) {
    case 'text':
      return same(field.maxLength);
    case 'choice':
      return choicesOf(Object.values(field.values));
    case 'code':
      return tableTitles[field.table];
    case 'integer':
      return rangeOf(field.min, field.max);
    case 'decimal':
      if (reason.rule === 'decimal.scale') return same(field.scale);
      return reason.rule === 'decimal.shape' ? (field.unit ?? unitless) : rangeOf(field.min, field.max);
    case 'money':
      return field.unit === 'yuan' ? { zh: '元', en: 'yuan (元)' } : { zh: '万元', en: 'ten thousand yuan (万元)' };
    case undefined:
    case 'date':
    case 'month':
    case 'year':
    case 'boolean':
    case 'party-code':
    case 'person-id':
      break;
  }
  // What is left with a limit is the subject's name, which is no field.
  return same(maxSubjectNameLength);
}

function choicesOf(values: readonly Bilingual[]): Bilingual {
  return { zh: values.map(({ zh }) => zh).join('、'), en: values.map(({ en }) => en).join(', ') };
}

function rangeOf(min: number | undefined, max: number | undefined): Bilingual {
  return { zh: `${min ?? '不限'} 至 ${max ?? '不限'}`, en: `${min ?? 'no least value'} and ${max ?? 'no greatest value'}` };
}

const unitless: Bilingual = { zh: '表头所示单位', en: 'the unit of the column' };

const tableTitles: Readonly<Record<Extract<Field, { kind: 'code' }>['table'], Bilingual>> = {
  division: { zh: '《中华人民共和国行政区划代码》（GB/T 2260）', en: 'the administrative divisions (GB/T 2260)' },
  industry: { zh: '《国民经济行业分类》（GB/T 4754）', en: 'the industrial classification (GB/T 4754)' },
  currency: { zh: '《表示货币的代码》（GB/T 12406）', en: 'the currency codes (GB/T 12406, ISO 4217)' },
  'document-kind': { zh: '证件种类代码表', en: 'the table of document kinds' },
};
