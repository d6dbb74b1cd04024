import type { Bilingual, Language } from '../../../kernel/pure/text.ts';
import type { CodeTableName, Field } from '../model/field.ts';
import type { EffectiveItem } from '../model/effective-item.ts';
import { unitOf } from '../views.ts';
import { cellText } from './cell-text.ts';

/** A column of an import template. */
export type TemplateColumn = {
  /** Name of the field; null for the subject's code and name. */
  readonly name: string | null;
  readonly header: string;
  readonly title: Bilingual;
  readonly required: boolean;
  readonly field: Field | null;
  /** What the example record would look like in this column. */
  readonly example: string;
  /** What may stand in the column: the words of a choice, or a code table. */
  readonly words: readonly string[] | null;
  readonly table: CodeTableName | null;
};

/** A well-formed code of the block MA00000000 that the registers do not use; synthetic, as is the name. */
const SAMPLE_CODE = '91330100MA00000072';
const SAMPLE_NAME = '示例市晨光机械有限公司';

/** The columns of an item's template: the subject's code and name, then the fields in their order. */
export function templateColumns(item: EffectiveItem, language: Language): TemplateColumn[] {
  const fields = Object.entries(item.fields).map(([name, field]) => fieldColumn(item, name, field, language));
  const subject = [codeColumn(language)];
  // Where the item itself has the enterprise's name as a field, a second column of that name would be ambiguous.
  if (!Object.values(item.fields).some((field) => field.title.zh === nameTitle.zh)) subject.push(nameColumn(language));
  return [...subject, ...fields];
}

const codeTitle: Bilingual = { zh: '统一社会信用代码', en: 'Unified code' };
const nameTitle: Bilingual = { zh: '名称', en: 'Company name' };

function codeColumn(language: Language): TemplateColumn {
  return { ...subjectColumn, header: codeTitle[language], title: codeTitle, required: true, example: SAMPLE_CODE };
}

function nameColumn(language: Language): TemplateColumn {
  return { ...subjectColumn, header: nameTitle[language], title: nameTitle, required: false, example: SAMPLE_NAME };
}

const subjectColumn = { name: null, field: null, words: null, table: null } as const;

function fieldColumn(item: EffectiveItem, name: string, field: Field, language: Language): TemplateColumn {
  const unit = unitOf(field)?.[language];
  const value = (item.example as Readonly<Record<string, string | number | boolean>>)[name];
  return {
    name,
    header: unit === undefined ? field.title[language] : withUnit(field.title[language], unit, language),
    title: field.title,
    required: field.required === true || item.key.includes(name),
    field,
    example: value === undefined ? '' : cellText(field, value, language),
    words: wordsOf(field, language),
    table: field.kind === 'code' ? field.table : null,
  };
}

const withUnit = (title: string, unit: string, language: Language) =>
  language === 'zh' ? `${title}（${unit}）` : `${title} (${unit})`;

function wordsOf(field: Field, language: Language): readonly string[] | null {
  if (field.kind === 'choice') return Object.values(field.values).map((title) => title[language]);
  return field.kind === 'boolean' ? [cellText(field, true, language), cellText(field, false, language)] : null;
}
