import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { SizeBound, SizeFigure } from './size-rules.ts';

/** The classes from the smallest; the index is the number of lower bounds reached. */
export const sizeOrder = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof sizeOrder)[number];

export const sizeTitles: Readonly<Record<Size, Bilingual>> = {
  micro: { zh: '微型', en: 'micro' },
  small: { zh: '小型', en: 'small' },
  medium: { zh: '中型', en: 'medium' },
  large: { zh: '大型', en: 'large' },
};

const figures: Readonly<Record<SizeFigure, Bilingual & { readonly unitZh: string; readonly unitEn: string }>> = {
  employees: { zh: '从业人员', en: 'Employees', unitZh: '人', unitEn: 'persons' },
  revenue: { zh: '营业收入', en: 'Revenue', unitZh: '万元', unitEn: '× 10,000 yuan' },
  assets: { zh: '资产总额', en: 'Total assets', unitZh: '万元', unitEn: '× 10,000 yuan' },
};

/** The sentences that explain a size class; values are in the unit of the bound. */
export const sizeReasons = {
  industryMissing: { zh: '缺少行业代码，不能定型', en: 'The industry code is missing, so the size cannot be told' },
  industryNamed: (code: string, group: Bilingual): Bilingual => ({
    zh: `行业代码 ${code} 属于“${group.zh}”`,
    en: `Industry code ${code} belongs to “${group.en}”`,
  }),
  industryByReference: (code: string): Bilingual => ({
    zh: `行业代码 ${code} 不在规定所列行业之内，参照“其他未列明行业”划型`,
    en: `Industry code ${code} is not among the industries of the rules; it is classed by reference as “other industries not listed”`,
  }),
  ownStandard: (code: string): Bilingual => ({
    zh: `行业代码 ${code} 属于金融业，适用金融业企业划型标准，本规定不予划型`,
    en: `Industry code ${code} is finance, whose sizes are set by a standard of its own, not by these rules`,
  }),
  industryTooShallow: (code: string): Bilingual => ({
    zh: `行业代码 ${code} 过粗，跨多个划型行业，需提供更细的代码`,
    en: `Industry code ${code} spans several industries of the rules; a deeper code is needed`,
  }),
  industryUnrecognised: (code: string): Bilingual => ({
    zh: `行业代码 ${code} 不是国民经济行业分类代码`,
    en: `Industry code ${code} is not a code of the national industry classification`,
  }),
  individualBusiness: { zh: '个体工商户参照本规定划型', en: 'Individual businesses are classed by reference to these rules' },
  figure: describeFigure,
  decided: (size: Size): Bilingual => ({
    zh: `各项指标须同时达到下限，以最低一档为准：${sizeTitles[size].zh}`,
    en: `Every figure must reach the lower bound, so the lowest decides: ${sizeTitles[size].en}`,
  }),
  undecided: (atMost: Size | undefined): Bilingual =>
    atMost === undefined
      ? { zh: '所需指标均缺，不能定型', en: 'All needed figures are missing, so the size cannot be told' }
      : {
          zh: `已知指标只能说明不高于${sizeTitles[atMost].zh}，其余指标缺失，不能定型`,
          en: `The known figures only show that it is at most ${sizeTitles[atMost].en}; the others are missing, so the size cannot be told`,
        },
};

/** A figure with the bound it reached and the next one it did not. */
function describeFigure(bound: SizeBound, value: number | undefined, rank: number | undefined): Bilingual {
  const { zh, en, unitZh, unitEn } = figures[bound.figure];
  if (value === undefined || rank === undefined) return { zh: `缺少${zh}`, en: `${en} is missing` };
  const zhParts = [`${zh} ${value} ${unitZh}`];
  const enParts = [`${en} ${value} ${unitEn}`];
  const reached = sizeOrder[rank];
  if (reached !== undefined && reached !== 'micro') {
    zhParts.push(`达到${sizeTitles[reached].zh}下限 ${bound[reached]} ${unitZh}`);
    enParts.push(`reaches ${bound[reached]} for ${sizeTitles[reached].en}`);
  }
  const next = sizeOrder[rank + 1];
  if (next !== undefined && next !== 'micro') {
    zhParts.push(`未达到${sizeTitles[next].zh}下限 ${bound[next]} ${unitZh}`);
    enParts.push(`is below ${bound[next]} for ${sizeTitles[next].en}`);
  }
  return { zh: zhParts.join('，'), en: enParts.join(', ') };
}
