import { Type } from 'typebox';
import type { Tx } from '../../kernel/pure/context.ts';
import { lookUpCode } from '../catalogue/index.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { publishedMeasures } from './loan-measures.ts';
import { institutionNames, namesOf } from './loan-store.ts';
import { loanGroupings, type LoanGrouping } from './model/loan-measure.ts';
import { LEAST_BORROWERS, type LoanFigure } from './model/publish-loans.ts';

const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const measureInput = Type.Optional(Type.Enum(publishedMeasures.map(({ code }) => code)));
export const byInput = Type.Optional(Type.Enum([...loanGroupings], { description: '缺省为全部 · By default the whole' }));

export const MeasureView = Type.Object({
  measure: Type.String(),
  version: Type.Integer({ description: '口径版本 · Version of the definition' }),
  aim: Type.Enum(['more', 'wider', 'cheaper', 'faster'], {
    description: '量增、面扩、价降、提速 · More, wider, cheaper, faster',
  }),
  title: Text,
  unit: Text,
  definition: Text,
  source: Text,
});
export const figureFields = {
  measure: Type.String(),
  key: Type.String({ description: '行政区划、行业门类、规模、机构编号、担保方式、品种、产品或拒绝理由 · What it is of' }),
  title: Text,
  figure: Type.Union([Type.Number(), Type.Null()], {
    description: '不公布或无数可除时为 null · Null where withheld, or nothing to divide by',
  }),
  notPublished: Type.Boolean({ description: `不足 ${LEAST_BORROWERS} 户或为防止倒推不公布 · Withheld` }),
};

export const figureView = ({ measure, key, figure, withheld }: LoanFigure, titleOf: (key: string) => Bilingual) => ({
  measure,
  key,
  title: titleOf(key),
  figure,
  notPublished: withheld,
});

export const measureViews = (asked: string | undefined) =>
  publishedMeasures
    .filter(({ code }) => asked === undefined || code === asked)
    .map(({ code, version, aim, title, unit, definition, source }) => ({
      measure: code,
      version,
      aim,
      title,
      unit,
      definition,
      source,
    }));

/** What each key of a breakdown is called. */
export async function titlesOf(tx: Tx, by: LoanGrouping): Promise<(key: string) => Bilingual> {
  if (by === 'all') return () => ({ zh: '全部', en: 'All' });
  const names =
    by === 'institution' ? await institutionNames(tx) : by === 'product' || by === 'refusal' ? await namesOf(tx, by) : undefined;
  const table = by === 'section' ? 'industry' : 'division';
  return (key) => {
    if (key === '') return { zh: '未知', en: 'Unknown' };
    const known = names?.get(key) ?? words[key] ?? lookUpCode(table, key)?.title;
    return known === undefined ? { zh: key, en: key } : { zh: known.zh, en: known.en };
  };
}

const words: Readonly<Record<string, Bilingual>> = {
  large: { zh: '大型', en: 'Large' },
  medium: { zh: '中型', en: 'Medium' },
  small: { zh: '小型', en: 'Small' },
  micro: { zh: '微型', en: 'Micro' },
  unknown: { zh: '未知', en: 'Unknown' },
  credit: { zh: '信用', en: 'Credit only' },
  guaranteed: { zh: '保证', en: 'Guaranteed' },
  mortgage: { zh: '抵押', en: 'Mortgage' },
  pledge: { zh: '质押', en: 'Pledge' },
  combined: { zh: '组合担保', en: 'Combined' },
  'working-capital': { zh: '流动资金贷款', en: 'Working capital' },
  'fixed-asset': { zh: '固定资产贷款', en: 'Fixed assets' },
  revolving: { zh: '循环贷款', en: 'Revolving' },
  'trade-finance': { zh: '贸易融资', en: 'Trade finance' },
  other: { zh: '其他', en: 'Other' },
};
