import type { Bilingual } from '../../../kernel/pure/text.ts';

/** The rules an identifier can break, in the order in which they are tried. */
export type CodeRule =
  | 'empty'
  | 'old-registration-number'
  | 'organisation-code'
  | 'length'
  | 'character'
  | 'division'
  | 'check-character';

/** What a broken rule is called and how the clerk who delivered the row can mend it. */
export type CodeRuleText = { readonly title: Bilingual; readonly mend: Bilingual };

export const codeRules: Readonly<Record<CodeRule, CodeRuleText>> = {
  empty: {
    title: { zh: '代码为空', en: 'The code is empty' },
    mend: { zh: '请补填登记证照上载明的代码。', en: 'Fill in the code printed on the licence or certificate.' },
  },
  'old-registration-number': {
    title: { zh: '填报的是旧的工商注册号', en: 'This is an old business registration number' },
    mend: {
      zh: '请改填换发后的 18 位统一社会信用代码；尚未换发的，请由登记机关确认对应关系。',
      en: 'Give the 18-character unified social credit code that replaced it; if none was issued, have the registration authority confirm the match.',
    },
  },
  'organisation-code': {
    title: { zh: '填报的是 9 位组织机构代码', en: 'This is a 9-character organisation code' },
    mend: {
      zh: '请改填 18 位统一社会信用代码，其第 9 至 17 位即为组织机构代码。',
      en: 'Give the 18-character unified social credit code; the organisation code is its characters 9 to 17.',
    },
  },
  length: {
    title: { zh: '代码长度不符', en: 'The code has the wrong length' },
    mend: {
      zh: '统一社会信用代码应为 18 位，组织机构代码应为 9 位，请核对是否漏填、多填或丢失首位的零。',
      en: 'A unified social credit code has 18 characters, an organisation code 9; look for missing or added characters and lost leading zeros.',
    },
  },
  character: {
    title: { zh: '代码含有不允许的字符', en: 'The code contains a character that is not allowed' },
    mend: {
      zh: '统一社会信用代码只含数字和大写字母，且不使用 I、O、S、V、Z，请对照证照逐位核对。',
      en: 'A unified social credit code has digits and capital letters only, without I, O, S, V, Z; compare it with the licence character by character.',
    },
  },
  division: {
    title: { zh: '行政区划部分有误', en: 'The division part is impossible' },
    mend: {
      zh: '第 3 至 8 位应为登记管理机关所在地的行政区划代码，前两位应为省级代码，请核对。',
      en: 'Characters 3 to 8 are the division code of the registering authority and begin with the digits of a province; check them.',
    },
  },
  'check-character': {
    title: { zh: '校验码不符', en: 'The check character does not match' },
    mend: {
      zh: '代码中至少有一位有误，请对照证照逐位核对；证照确为此代码的，请由登记机关确认。',
      en: 'At least one character is wrong; compare the code with the licence. If the licence does show this code, have the registration authority confirm it.',
    },
  },
};
