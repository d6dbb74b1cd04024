import { Type, type Static } from 'typebox';
import { featureSet, sayBin, sayRounded, specialNames, specials, type Special } from '../evaluation/index.ts';
import { studyStates } from './model/study.ts';
import type { ShownBin } from './model/shown-bins.ts';
import type { StudyRow } from './study-store.ts';

export const Text = Type.Object({ zh: Type.String(), en: Type.String() });
export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
export const idInput = Type.String({ format: 'uuid' });
export const indicatorInput = Type.String({ minLength: 1, maxLength: 60, description: '指标代码 · Code of an indicator' });

const MAX_CUTS = 50;
const MAX_CATEGORIES = 200;

/** How one characteristic is parted, as an analyst hands it in. */
export const binChoice = {
  indicator: indicatorInput,
  cuts: Type.Optional(
    Type.Array(Type.Number({ minimum: -1e15, maximum: 1e15 }), {
      maxItems: MAX_CUTS,
      uniqueItems: true,
      description: '数值的分界，左闭右开；不填则自动求最优分箱 · Where bins of numbers begin; left out, the best are found',
    }),
  ),
  groups: Type.Optional(
    Type.Array(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: MAX_CATEGORIES }), {
      minItems: 1,
      maxItems: MAX_CUTS,
      description: '类别的分组，未列入的自成一组 · Groups of categories; those not named are one more',
    }),
  ),
};

const LeakView = Type.Object({
  indicator: Type.String(),
  title: Text,
  reasons: Type.Array(Type.String()),
  auc: Type.Number(),
  pureShare: Type.Number(),
});

export const StudyView = Type.Object({
  studyId: Type.String(),
  name: Type.String(),
  badDefinition: Type.String(),
  studyState: Type.Enum([...studyStates]),
  openedBy: Type.String(),
  openedAt: Type.String(),
  builtAt: nullable(Type.String()),
  labels: Type.Integer(),
  bads: Type.Integer(),
  rejected: Type.Integer(),
  done: Type.Integer({ description: '已处理的样本数 · Labels gone through' }),
});

export const FindingsView = Type.Object({
  gone: Type.Integer({ description: '已注销档案或已撤回授权而剔除的 · No longer on file, or authorisation taken back' }),
  problem: nullable(Text),
  leaks: Type.Array(LeakView),
  characteristics: Type.Array(
    Type.Object({
      indicator: Type.String(),
      title: Text,
      kind: Type.Enum(['number', 'category']),
      informationValue: Type.Number(),
      missing: Type.Array(Type.Object({ kind: Type.Enum(['missing', ...specialNames]), share: Type.Number() })),
    }),
  ),
});

export const BinView = Type.Object({
  text: Text,
  from: nullable(Type.Number()),
  to: nullable(Type.Number()),
  categories: nullable(Type.Array(Type.String())),
  apart: nullable(Type.Enum(['missing', ...specialNames])),
  rows: nullable(Type.Integer()),
  bad: nullable(Type.Integer()),
  share: nullable(Type.Number()),
  badRate: nullable(Type.Number()),
  evidence: nullable(Type.Number()),
  information: nullable(Type.Number()),
  points: nullable(Type.Integer()),
});

export function studyView({
  state,
  openedAt,
  builtAt,
  findings: _findings,
  institutionNo: _no,
  ...row
}: StudyRow): Static<typeof StudyView> {
  return { ...row, studyState: state, openedAt: openedAt.toISOString(), builtAt: builtAt?.toISOString() ?? null };
}

export function findingsView({ findings }: StudyRow): Static<typeof FindingsView> | null {
  if (findings === null) return null;
  const { gone, problem, leaks, characteristics } = findings;
  return {
    gone,
    problem,
    leaks: leaks.map(({ code, reasons, auc, pureShare }) => ({
      indicator: code,
      title: titleOf(code),
      reasons: [...reasons],
      auc,
      pureShare,
    })),
    characteristics: characteristics.map(({ indicator, informationValue, missing }) => ({
      indicator,
      title: titleOf(indicator),
      kind: kindByCode(indicator),
      informationValue,
      missing: Object.entries(missing).map(([kind, share]) => ({ kind: kind as 'missing', share })),
    })),
  };
}

export const binView =
  (code: string) =>
  ({ bin, ...figures }: ShownBin): Static<typeof BinView> => ({
    text: binText(code, bin),
    from: 'from' in bin ? bin.from : null,
    to: 'to' in bin ? bin.to : null,
    categories: 'categories' in bin ? [...bin.categories] : null,
    apart: ('apart' in bin ? bin.apart : 'special' in bin ? bin.special : null) as 'missing' | null,
    ...figures,
  });

/** What lies in a bin, in words. */
function binText(code: string, bin: ShownBin['bin']): Static<typeof Text> {
  if ('special' in bin) return specials[bin.special as Special];
  if ('apart' in bin) return { zh: '缺失', en: 'missing' };
  const indicator = indicatorOf(code);
  if ('categories' in bin) {
    const titles = bin.categories.map((one) => (indicator === undefined ? { zh: one, en: one } : sayRounded(indicator, one)));
    return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
  }
  const cuts = [bin.from, bin.to].filter((cut) => cut !== null);
  if (indicator !== undefined) return sayBin(indicator, cuts, bin.from === null ? 0 : 1);
  return { zh: cuts.join('–'), en: cuts.join('–') };
}

const indicatorOf = (code: string) => featureSet.indicators.find(({ definition }) => definition.code === code);

/** What an indicator is called. One that is no longer there goes by its code. */
export const titleOf = (code: string): Static<typeof Text> => indicatorOf(code)?.definition.title ?? { zh: code, en: code };

const kindByCode = (code: string): 'number' | 'category' => (typeof indicatorOf(code)?.type === 'object' ? 'category' : 'number');

const FEN_A_WAN = 1_000_000;

/** In what people write the values of an indicator, and how much of a value one of it is. */
export function unitOf(code: string): { readonly unit: Static<typeof Text>; readonly scale: number } {
  const unit = indicatorOf(code)?.definition.unit;
  if (unit === 'fen') return { unit: { zh: '万元', en: 'CNY 10,000' }, scale: FEN_A_WAN };
  if (unit === 'ratio') return { unit: { zh: '%', en: '%' }, scale: 0.01 };
  return { unit: unit ?? { zh: '', en: '' }, scale: 1 };
}
