import { setImmediate as pause } from 'node:timers/promises';
import {
  fitScreened,
  inferRejects,
  logOdds,
  makeCard,
  sealedText,
  toTendency,
  type EvidenceModel,
  type FitOptions,
  type FitResult,
  type LeakFinding,
  type Segment,
} from '../../../scoring/index.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { featureSet, neutralSpecials, specialNames } from '../evaluation/index.ts';
import { directions } from './directions.ts';
import { endFit, findFit, type FitRow } from './fit-store.ts';
import { fitOptions } from './model/fit-choices.ts';
import { heldOutReport, spreadReport } from './model/fit-report.ts';
import { shownBins } from './model/shown-bins.ts';
import { LEAST_SHOWN } from './model/study.ts';
import { badAt, dataTable, judgedRows, type TrainingTable } from './model/training-table.ts';
import { cardJudge, foretell, forestJudge } from './foretell.ts';
import { findStudy } from './study-store.ts';
import { openTrainingSet } from './training-sets.ts';
import { binView, titleOf } from './views.ts';

/** Fits a card as it was asked for, judges it on rows it was not fitted on, and keeps both. */
export async function fitStudy(ctx: Context, fitId: string): Promise<void> {
  const { fit, study } = await ctx.platform.transaction(system, async ({ tx }) => {
    const row = await findFit(tx, fitId);
    return { fit: row, study: row && (await findStudy(tx, row.studyId)) };
  });
  if (fit?.state !== 'fitting' || study === undefined) return;
  const { card, report } = await fitted(fit, study.name, await openTrainingSet(ctx, fit.studyId));
  await ctx.platform.transaction(system, ({ tx }) => endFit(tx, fitId, card, report));
}

async function fitted({ asked, institutionNo }: FitRow, name: string, table: TrainingTable) {
  const at = judgedRows(table);
  const [data, bad] = [dataTable(table, at), badAt(table, at)];
  const options = fitOptions(asked, directions);
  const result = fitScreened(data, { bad }, { ...options, confirmed: asked.confirmed ?? [] });
  if (result.outcome !== 'fitted') {
    const leaks = result.findings.filter(({ encodes }) => encodes).map(leakView);
    return { card: null, report: { why: refusals[result.outcome], leaks } };
  }
  const { model } = result;
  const making = {
    title: { zh: name, en: name },
    features: 'jinqiao',
    specials: specialNames,
    neutral: neutralSpecials,
    describe: described,
    ...(asked.tendency === undefined ? {} : { calibration: toTendency(logOdds(model, data), asked.tendency) }),
  };
  const { sealed, rounding } = makeCard(model, making);
  const heldOut = await foretell(data, bad, cardJudge(options));
  const challenger = await foretell(data, bad, forestJudge(asked.characteristics?.map(({ indicator }) => indicator)));
  const bads = bad.reduce((sum, one) => sum + one, 0);
  const report = {
    rows: at.length,
    bads,
    rejected: table.bad.length - at.length,
    rounding,
    dropped: model.dropped.map(({ code, why }) => ({ indicator: code, title: titleOf(code), why })),
    characteristics: model.characteristics.map((one, place) =>
      characteristicView(one, sealed.card.characteristics[place]!, institutionNo),
    ),
    heldOut: heldOut === undefined ? null : heldOutReport(heldOut.logOdds, heldOut.bad),
    challenger: challenger === undefined ? null : heldOutReport(challenger.logOdds, challenger.bad).discrimination,
    ...spreadView(spreadReport(sealed.card, table, at, data, bad)),
    rejects: await rejectsReport(table, options),
  };
  return { card: sealedText(sealed), report };
}

const leakView = ({ code, auc, pureShare }: LeakFinding) => ({ indicator: code, title: titleOf(code), auc, pureShare });

type Fitted = EvidenceModel['characteristics'][number];
type OnCard = ReturnType<typeof makeCard>['sealed']['card']['characteristics'][number];

function characteristicView({ code, weight, binning }: Fitted, card: OnCard, institutionNo: number | null) {
  const points = [...card.points, card.missing, ...specialNames.map((name) => card.special[name]!)];
  const { bins, informationValue } = shownBins(binning, institutionNo !== null, points);
  return { indicator: code, title: card.title, weight, informationValue, bins: bins.map(binView(code)) };
}

function spreadView({ stability, ...parts }: ReturnType<typeof spreadReport>) {
  const named = stability.characteristics.map(({ code, ...rest }) => ({ indicator: code, title: titleOf(code), ...rest }));
  const segmentView = ({ discrimination: found, ...rest }: Segment) => ({ ...rest, auc: found?.auc ?? null });
  return {
    stability: { score: stability.score, characteristics: named },
    byProvince: parts.byProvince.map(segmentView),
    byYear: parts.byYear.map(segmentView),
  };
}

function described(code: string) {
  const { title, theme } = featureSet.indicators.find(({ definition }) => definition.code === code)!.definition;
  return { title, theme };
}

/** The ways to deal with who was rejected, side by side; null where too few were. */
async function rejectsReport(table: TrainingTable, options: Partial<FitOptions>) {
  const rejected = table.bad.filter((one) => one === null).length;
  if (rejected < LEAST_SHOWN) return null;
  await pause();
  const at = table.bad.map((_, row) => row);
  const applications = {
    table: dataTable(table, at),
    accepted: Uint8Array.from(table.bad, (one) => (one === null ? 0 : 1)),
    bad: badAt(table, at),
  };
  return inferRejects(applications, options).map(({ approach, shown }) => ({ approach, shown: shown ?? null }));
}

const refusals: Readonly<Record<Exclude<FitResult['outcome'], 'fitted'> | 'leaks', Bilingual>> = {
  leaks: {
    zh: '有指标疑似含有事后才知道的结果，请核实：确系事前已知的，在 confirmed 中列明后再拟合；否则剔除',
    en: 'some columns seem to encode the outcome: leave them out, or name in confirmed those that were known beforehand',
  },
  'one-sided': { zh: '样本全部为正常或全部为不良', en: 'all of them went the same way' },
  unsettled: { zh: '拟合不收敛', en: 'the fit does not settle' },
  'nothing-left': { zh: '没有指标能够区分正常与不良', en: 'no characteristic tells anything' },
};
