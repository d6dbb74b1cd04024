import type { Context } from '../../kernel/pure/context.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import { system } from '../../kernel/pure/principal.ts';
import { countScored } from '../loans/index.ts';
import { activeModels } from './active-models.ts';
import { presentMoment } from './fact-store.ts';
import { featureSet } from './features.ts';
import { modelsFor, type ActiveModel } from './model/active-models.ts';
import { alarmsOf } from './model/alarms-of.ts';
import { calibrationOf, type GradeCalibration } from './model/calibration.ts';
import { judge } from './model/judge.ts';
import type { Sources } from './model/missing-shares.ts';
import { monitoringReport, type MonitoringReport } from './model/monitoring-report.ts';
import type { OpenModel } from './model/open-model.ts';
import { beginningOf } from './model/place.ts';
import type { Watched } from './model/watched.ts';
import { findBands, listMonitored, raiseAlarms, saveMonitoring, steadySample, type Monitored } from './monitoring-store.ts';
import { readFeatures } from './read-features.ts';

/** Enterprises looked at, the same ones from month to month: a share of one in ten is known to within one in a hundred. */
const SAMPLE = 5_000;
/** Enterprises whose facts are read in one transaction. */
const CHUNK = 500;

/**
 * Looks how the models of the platform that evaluate do, all or one of them: enterprises as they are known now against the same ones as they were
 * known when the model began to count, or to be tried. Nothing is kept of the enterprises. Alarms are raised where bands are crossed.
 */
export async function monitorModels(ctx: Context, modelId?: string): Promise<void> {
  const [models, monitored] = await ctx.platform.transaction(system, (one) =>
    Promise.all([activeModels(one), listMonitored(one.tx)]),
  );
  for (const one of monitored) {
    const model = models.find((active) => active.modelId === one.modelId);
    if (model !== undefined && (modelId === undefined || modelId === one.modelId))
      await monitorModel(ctx, model, models, one.since);
  }
}

async function monitorModel(ctx: Context, model: ActiveModel, models: readonly ActiveModel[], since: Monitored['since']) {
  const { card, grades } = model.open.document;
  const outcomes = await ctx.platform.transaction(system, ({ tx }) => countScored(tx, model.modelId));
  const names = grades.map(({ grade }) => grade);
  const looked = await lookAt(ctx, model.open, {
    since,
    most: SAMPLE,
    calibration: calibrationOf(names, outcomes, card.card.pd),
    ...(model.state === 'shadow' ? { beside: models } : {}),
  });
  if (looked === undefined) return ctx.log.info({ modelId: model.modelId }, 'no enterprise to watch the model by yet');
  const { asOf, enterprises, report } = looked;
  const row = { modelId: model.modelId, month: chinaDay(new Date(asOf)).slice(0, 7), asOf, baselineAt: since };
  await ctx.platform.transaction(system, async ({ tx }) => {
    await saveMonitoring(tx, { ...row, enterprises, report });
    await raiseAlarms(tx, row, alarmsOf(report, enterprises, await findBands(tx)), ctx.now);
  });
}

type Look = {
  /** What is known now is held against what was known then. */
  readonly since: string;
  /** Enterprises looked at. */
  readonly most: number;
  readonly calibration: GradeCalibration[];
  /** Of one on trial: the models among which is the one that counts. */
  readonly beside?: readonly ActiveModel[];
};

/**
 * The same enterprises by one model, as they were known at a moment and as they are known now; undefined where there are none. It is the platform
 * that reads, so what is found has to be made fit for who asked.
 */
export async function lookAt(
  ctx: Context,
  open: OpenModel,
  { since, most, calibration, beside }: Look,
): Promise<{ readonly asOf: string; readonly enterprises: number; readonly report: MonitoringReport } | undefined> {
  const { card, division } = open.document;
  const [asOf, subjectIds] = await ctx.platform.transaction(system, ({ tx }) =>
    Promise.all([presentMoment(tx, ctx.now), steadySample(tx, since, beginningOf(division), most)]),
  );
  const before = await watchedAt(ctx, subjectIds, since, (one) => one.watchedBy(open));
  const now = await watchedAt(ctx, subjectIds, asOf, (one) =>
    beside === undefined ? one.watchedBy(open) : one.besideChampion(open, beside),
  );
  // One that was merged into another meanwhile is in neither.
  const kept = subjectIds.filter((one) => before.has(one) && now.has(one));
  if (kept.length === 0) return undefined;
  const [then, present] = [before, now].map((found) => kept.map((one) => found.get(one)!));
  return {
    asOf,
    enterprises: kept.length,
    report: monitoringReport(card.card, sourcesOf(open), then!, present!, calibration),
  };
}

type Seen = {
  readonly watchedBy: (open: OpenModel) => Watched;
  readonly besideChampion: (open: OpenModel, models: readonly ActiveModel[]) => Watched;
};

async function watchedAt(ctx: Context, subjectIds: readonly string[], asOf: string, by: (seen: Seen) => Watched) {
  const found = new Map<string, Watched>();
  for (let from = 0; from < subjectIds.length; from += CHUNK) {
    const some = subjectIds.slice(from, from + CHUNK);
    await ctx.platform.transaction(system, async ({ tx }) => {
      for (const { subjectId, divisionCode, features } of await readFeatures(tx, some, asOf)) {
        const gradeBy = (open: OpenModel) => judge(open, featureSet, features).grade;
        const watchedBy = (open: OpenModel) => ({ divisionCode, values: features.values, grade: gradeBy(open) });
        const besideChampion = (open: OpenModel, models: readonly ActiveModel[]) => {
          const champion = modelsFor(models, divisionCode).find(({ state }) => state === 'champion');
          return { ...watchedBy(open), ...(champion === undefined ? {} : { champion: gradeBy(champion.open) }) };
        };
        found.set(subjectId, by({ watchedBy, besideChampion }));
      }
    });
  }
  return found;
}

/** Of each indicator of the card the items behind it. */
function sourcesOf({ document }: OpenModel): Sources {
  const names = new Map(featureSet.slots.items.map(({ no, item }) => [no, item.name]));
  return new Map(
    document.card.card.characteristics.map(({ code }) => {
      const { itemNos } = featureSet.indicators.find(({ definition }) => definition.code === code)!;
      return [code, itemNos.map((no) => names.get(no)!)];
    }),
  );
}
