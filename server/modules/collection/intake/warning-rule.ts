import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { QualityDimension } from '../../catalogue/index.ts';
import { codeWarnings, mendings, type CodeWarning, type Mending } from '../../subjects/index.ts';

/** Something odd about a row that is nevertheless taken in. */
export type WarningRule = { readonly dimension: QualityDimension; readonly title: Bilingual };

/** The warnings of intake itself. Those of an item's own rules are named `item.<rule>` and keep their words in the item. */
export const ownWarnings = {
  'code.abolished': {
    dimension: 'timeliness',
    title: { zh: '代码已废止，仍予接收', en: 'The code is abolished; taken all the same' },
  },
  'money.unreadable': {
    dimension: 'validity',
    title: { zh: '金额无法识别，按空值处理', en: 'The amount could not be read and was left empty' },
  },
  'person-id.check': {
    dimension: 'validity',
    title: { zh: '证件号码校验位不符（GB 11643）', en: 'The check character of the identity number does not match (GB 11643)' },
  },
  'valid-time.order': {
    dimension: 'consistency',
    title: { zh: '有效期止早于有效期起，有效期止未采用', en: 'The record ends before it begins; its end was not used' },
  },
} as const satisfies Record<string, WarningRule>;

export type WarningRuleName = keyof typeof ownWarnings | CodeWarning | `mended.${Mending}` | `item.${string}`;

const codeWarningRules = Object.entries(codeWarnings).map(([name, title]): [string, WarningRule] => [
  name,
  { dimension: 'validity', title },
]);
const mendingRules = Object.entries(mendings).map(([name, title]): [string, WarningRule] => [
  `mended.${name}`,
  { dimension: 'validity', title },
]);

/** Every warning but those of items. */
export const warningRules: Readonly<Record<string, WarningRule>> = {
  ...ownWarnings,
  ...Object.fromEntries(codeWarningRules),
  ...Object.fromEntries(mendingRules),
};
