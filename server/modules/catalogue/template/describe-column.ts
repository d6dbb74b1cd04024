import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { Field, Mask, Sensitivity } from '../model/field.ts';
import type { TemplateColumn } from './template-columns.ts';

/** What a clerk must know to fill in a column. */
export function describeFormat({ field, name }: TemplateColumn): Bilingual {
  if (field === null) return name === null ? subjectFormat : { zh: '', en: '' };
  return (formats[field.kind] as (field: Field) => Bilingual)(field);
}

const formats: { readonly [K in Field['kind']]: (field: Extract<Field, { kind: K }>) => Bilingual } = {
  text: (field) => ({ zh: `文字，最多 ${field.maxLength} 字`, en: `Text of at most ${field.maxLength} characters` }),
  choice: () => ({ zh: '从下拉选项中选择', en: 'Choose from the list' }),
  code: () => ({ zh: '代码，见“代码表”', en: 'A code; see the sheet “Code tables”' }),
  date: () => ({ zh: '日期，如 2024-03-05', en: 'A day such as 2024-03-05' }),
  month: () => ({ zh: '月份，如 2024-03', en: 'A month such as 2024-03' }),
  year: () => ({ zh: '年份，如 2024', en: 'A year such as 2024' }),
  integer: (field) => ({ zh: `整数${rangeOf(field, 'zh')}`, en: `A whole number${rangeOf(field, 'en')}` }),
  decimal: (field) => ({
    zh: `数字，最多 ${field.scale} 位小数${rangeOf(field, 'zh')}`,
    en: `A number of at most ${field.scale} decimals${rangeOf(field, 'en')}`,
  }),
  money: (field) =>
    field.signed
      ? { zh: '金额，可为负', en: 'An amount, which may be negative' }
      : { zh: '金额，不为负', en: 'An amount, not negative' },
  boolean: () => ({ zh: '是或否', en: 'Yes or No' }),
  'party-code': () => ({ zh: '18 位统一社会信用代码', en: 'A unified social credit code of 18 characters' }),
  'person-id': () => ({ zh: '证件号码，入库前即脱敏', en: 'Number of an identity document; masked before it is stored' }),
};

const subjectFormat: Bilingual = {
  zh: '企业或个体工商户的代码与名称',
  en: 'Code and name of the enterprise or individual business',
};

function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }, language: 'zh' | 'en'): string {
  const [least, most] = language === 'zh' ? ['，不小于 ', '，不大于 '] : [', at least ', ', at most '];
  return `${min === undefined ? '' : `${least}${min}`}${max === undefined ? '' : `${most}${max}`}`;
}

const sensitivities: Readonly<Record<Sensitivity, Bilingual>> = {
  public: { zh: '一般', en: 'Public' },
  commercial: { zh: '商业信息', en: 'Commercial' },
  personal: { zh: '个人信息', en: 'Personal' },
  'sensitive-personal': { zh: '敏感个人信息', en: 'Sensitive personal' },
};

const masks: Readonly<Record<Mask, Bilingual>> = {
  none: { zh: '', en: '' },
  'person-name': { zh: '姓名脱敏', en: 'name masked' },
  'id-number': { zh: '证件号脱敏', en: 'number masked' },
  account: { zh: '账号脱敏', en: 'account masked' },
  phone: { zh: '电话脱敏', en: 'phone masked' },
  address: { zh: '地址脱敏', en: 'address masked' },
  band: { zh: '以区间展示', en: 'shown as a band' },
  hidden: { zh: '不展示', en: 'not shown' },
};

export function describeSensitivity(field: Field | null): Bilingual {
  const sensitivity = sensitivities[field?.sensitivity ?? 'public'];
  const mask = masks[field?.mask ?? 'none'];
  if (mask.zh === '') return sensitivity;
  return { zh: `${sensitivity.zh}，${mask.zh}`, en: `${sensitivity.en}, ${mask.en}` };
}
