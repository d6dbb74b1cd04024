import type { Operations } from '../../sdk/index.ts';
import type { Bilingual, Language } from '../language.ts';
import { listText, pairsText } from './answer-text.ts';
import { choiceTitle } from '../../sdk/words/index.ts';
import { columnTitle } from '../../sdk/words/index.ts';
import { tableText, type TableStyle } from './table-text.ts';
import { wrapText } from './text-width.ts';
import { valueText } from './value-text.ts';
import { dimensionTitle, fieldValue } from './words.ts';

type Answer = Operations['catalogue.get-item']['output'];

/** An item of the catalogue: what it is, its fields and their choices, its rules, and an example. */
export function catalogueItemText(answer: Answer, style: TableStyle): string {
  const { language, paint } = style;
  const { item } = answer;
  const say = words[language];
  const titleOf = (field: string) => answer.fields.find((one) => one.name === field)?.title[language] ?? field;
  const example = Object.entries(answer.example).map(([name, value]) => [name, fieldValue(item.name, name, value, language)]);
  const head = `${paint.bold(`${item.no} ${item.title[language]}`)}  ${paint.dim(item.name)}`;
  return [
    `${head}\n${wrapText(item.content[language], style.width ?? Infinity)}`,
    factsText(answer, titleOf, style),
    `${paint.bold(say.fields)}\n${fieldsText(answer, style)}`,
    ...block(say.choices, choiceLines(answer, style), style),
    ...block(say.rules, ruleLines(answer, style), style),
    `${paint.bold(columnTitle('example', language))}\n${pairsText(Object.fromEntries(example), style, titleOf)}`,
    ...(answer.narrowings.length === 0 ? [] : [listText('narrowings', answer.narrowings, style, true)]),
    ...(answer.moreNarrowings ? [paint.dim(say.moreNarrowings(item.name))] : []),
  ].join('\n\n');
}

function factsText(answer: Answer, titleOf: (field: string) => string, style: TableStyle): string {
  const { language } = style;
  const { item } = answer;
  const say = words[language];
  const facts = {
    category: `${item.category.no} ${item.category.title[language]}`,
    provider: item.provider,
    modes: item.modes,
    class: item.class,
    sharingLevel: item.sharingLevel,
    refresh: say.refresh(valueText(item.refresh.frequency, language, 'frequency'), item.refresh.dueDays),
    deadline: item.deadline,
    recordKey: answer.key.length === 0 ? say.single : answer.key.map(titleOf),
    validFrom: answer.validFrom === null ? null : titleOf(answer.validFrom),
    validTo: answer.validTo === null ? null : titleOf(answer.validTo),
    retentionMonths: answer.retentionMonths ?? say.forEver,
    edition: item.edition,
    version: answer.version,
    confidence: confidenceText(item.confidence, language),
  };
  return pairsText(facts, style, (name) => (name === 'recordKey' ? say.key : columnTitle(name, language)));
}

/** Which cells of the list are sure, said once for each degree. */
function confidenceText(confidence: Answer['item']['confidence'], language: Language): string {
  const [colon, comma, stop] = language === 'zh' ? ['：', '、', '；'] : [': ', ', ', '; '];
  const groups = Map.groupBy(Object.entries(confidence), ([, degree]) => degree);
  return [...groups]
    .map(([degree, cells]) => {
      const names = cells.map(([cell]) => choiceTitle('cell', cell, language) ?? cell).join(comma);
      return `${choiceTitle('confidence', degree, language) ?? degree}${colon}${names}`;
    })
    .join(stop);
}

function fieldsText(answer: Answer, style: TableStyle): string {
  const { language } = style;
  const rows = answer.fields.map((field) => ({
    title: field.title,
    name: field.name,
    kind: field.kind,
    required: field.required ? true : null,
    key: field.key ? true : null,
    class: field.class,
    sensitivity: field.sensitivity,
    mask: field.mask === 'none' ? null : field.mask,
    unit: field.unit,
    table: field.table,
    openIf: field.openIf,
    note: field.note,
    aliases: field.aliases,
  }));
  return tableText(rows, { ...style, titles: (column) => fieldHeadings[column]?.[language] ?? columnTitle(column, language) });
}

function choiceLines({ fields }: Answer, { language, width = Infinity }: TableStyle): string[] {
  return fields.flatMap((field) => {
    if (field.values === null) return [];
    const titles = Object.entries(field.values).map(([code, title]) =>
      title[language].toLowerCase() === code ? code : `${title[language]} ${code}`,
    );
    return indented(`${field.title[language]}  ${titles.join(language === 'zh' ? '、' : ', ')}`, width);
  });
}

function ruleLines({ rules }: Answer, { language, paint, width = Infinity }: TableStyle): string[] {
  return rules.flatMap((rule) => {
    const about = `${valueText(rule.severity, language, 'severity')} · ${dimensionTitle(rule.dimension, language)}`;
    return [
      ...indented(`${rule.title[language]}（${about}）`.replace(/（(.*)）$/, language === 'zh' ? '（$1）' : ' ($1)'), width),
      ...indented(rule.mend[language], width - MARK).map((line, index) =>
        index === 0 ? `${paint.cyan('→')} ${line}` : `  ${line}`,
      ),
    ];
  });
}

const INDENT = 2;
const MARK = 2;
const indented = (text: string, width: number) => wrapText(text, width - INDENT).split('\n');

const block = (title: string, lines: readonly string[], { paint }: TableStyle): string[] =>
  lines.length === 0 ? [] : [[paint.bold(title), ...lines.map((line) => `  ${line}`)].join('\n')];

const fieldHeadings: Readonly<Record<string, Bilingual>> = {
  title: { zh: '字段', en: 'Field' },
  name: { zh: '代号', en: 'Name' },
  key: { zh: '标识', en: 'Key' },
  aliases: { zh: '其他表头', en: 'Other headers' },
};

type Say = Readonly<Record<'fields' | 'choices' | 'rules' | 'key' | 'single' | 'forEver', string>> & {
  readonly refresh: (frequency: string, days: number) => string;
  readonly moreNarrowings: (item: string) => string;
};

const words: Readonly<Record<Language, Say>> = {
  zh: {
    fields: '字段',
    choices: '选项',
    rules: '质量规则',
    key: '记录标识',
    single: '每个主体至多一条',
    forEver: '长期保存',
    refresh: (frequency, days) => `${frequency}，期满后 ${days} 天内`,
    moreNarrowings: (item) => `还有更多收窄：jinqiao catalogue list-narrowings --item ${item}`,
  },
  en: {
    fields: 'Fields',
    choices: 'Choices',
    rules: 'Quality rules',
    key: 'Key of a record',
    single: 'at most one a subject',
    forEver: 'for good',
    refresh: (frequency, days) => `${frequency}, within ${days} days of the period`,
    moreNarrowings: (item) => `More narrowings: jinqiao catalogue list-narrowings --item ${item}`,
  },
};
