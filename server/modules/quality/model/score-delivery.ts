import type { ItemDefinition, QualityDimension } from '../../catalogue/index.ts';
import { fillingOf, measureCompleteness } from './completeness.ts';
import { dimensionNames } from './dimension.ts';
import { CONFLICT_WEIGHT, doubtWeights, tallyFaults, type FaultTally } from './fault-tally.ts';
import { findFaults } from './find-faults.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { acceptedRows, type QualityCounts, type RuleOf } from './quality-counts.ts';
import { measure, nothingToMeasure, type Measure, type QualityScore } from './quality-score.ts';
import { sayFinding } from './say-finding.ts';

/**
 * Scores one delivery on six dimensions, each in [0, 1] or null where there was nothing to measure:
 * - completeness: weighted share of filled fields (required together 0.8, optional together 0.2), a row refused for a missing value counting 0;
 * - validity: share of all rows not refused for their form, codes or ranges; a row taken in with a doubt of that kind counts half;
 * - accuracy, consistency: share of the rows that came as far as those rules and broke none, refused or not; for consistency another
 *   provider's differing record counts half;
 * - timeliness: freshness of the newest record against the declared refresh, times the share of rows without a doubt of that kind (half);
 * - uniqueness: share of rows that are not the same again in the file and were not refused as a second record of the same key.
 * The dimensions follow GB/T 36344-2018; the weights are this project's own.
 * @throws what `ruleOf` throws for a rule that does not exist.
 */
export function scoreDelivery(item: ItemDefinition, counts: QualityCounts, ruleOf: RuleOf, measuredAt: Date): QualityScore {
  const faults = tallyFaults(counts, ruleOf);
  const filling = fillingOf(item, counts);
  const freshness = counts.newestValidFrom === null ? null : freshnessOf(item, counts.newestValidFrom, measuredAt);
  const measures = {
    completeness: measureCompleteness(filling, counts, faults.completeness.refused),
    validity: measureValidity(counts, faults),
    accuracy: measureRules('accuracy', counts, faults, 0),
    consistency: measureRules('consistency', counts, faults, counts.conflicts),
    timeliness: measureTimeliness(item, counts, faults, freshness),
    uniqueness: measureUniqueness(counts, faults),
  } satisfies Record<QualityDimension, Measure>;
  return {
    rows: counts.rows,
    accepted: acceptedRows(counts),
    refused: counts.refused,
    added: counts.added,
    withdrawn: counts.withdrawn,
    overall: meanOf(dimensionNames.map((name) => measures[name].score)),
    measures,
    findings: findFaults({ item, counts, ruleOf, filling, freshness }).map((finding) => ({
      ...finding,
      text: sayFinding(finding),
    })),
  };
}

function measureValidity(counts: QualityCounts, { validity: { refused, doubted } }: FaultTally): Measure {
  return measure(refused + doubtWeights.validity * doubted, counts.rows, {
    zh: `共 ${counts.rows} 行，${refused} 行因格式、代码或取值不符被退回，${doubted} 处经修正或存疑`,
    en: `${counts.rows} rows, ${refused} refused for form, code or range, ${doubted} mended or doubted`,
  });
}

function measureRules(name: 'accuracy' | 'consistency', counts: QualityCounts, faults: FaultTally, conflicts: number): Measure {
  const { refused, doubted } = faults[name];
  // A row refused for something else was not put on record, so its doubts were not counted: it is neither good nor bad here.
  const of = acceptedRows(counts) + refused;
  return measure(refused + doubtWeights[name] * doubted + CONFLICT_WEIGHT * conflicts, of, {
    zh: `核对 ${of} 行，${refused} 行退回，${doubted} 处存疑${name === 'consistency' ? `，${conflicts} 条与其他单位不一致` : ''}`,
    en: `${of} rows checked, ${refused} refused, ${doubted} doubted${name === 'consistency' ? `, ${conflicts} differ from another provider's` : ''}`,
  });
}

function measureUniqueness(counts: QualityCounts, { uniqueness: { refused, doubted } }: FaultTally): Measure {
  const of = acceptedRows(counts) + refused;
  return measure(refused + doubtWeights.uniqueness * doubted + counts.repeated, of, {
    zh: `共 ${of} 行，${counts.repeated} 行重复，${refused} 行与其他行的标识冲突`,
    en: `${of} rows, ${counts.repeated} repeated, ${refused} with the key of another row`,
  });
}

function measureTimeliness(
  item: ItemDefinition,
  counts: QualityCounts,
  faults: FaultTally,
  freshness: Freshness | null,
): Measure {
  const { refused, doubted } = faults.timeliness;
  const of = acceptedRows(counts) + refused;
  const known = freshness ?? (item.validFrom === null ? { share: 1, daysLate: 0, missingFrom: null } : null);
  if (known === null) return { score: null, of: 0, faults: 0, basis: of === 0 ? nothingToMeasure : noValidTime };
  const kept = of === 0 ? 0 : 1 - Math.min(of, refused + doubtWeights.timeliness * doubted) / of;
  const late = known.missingFrom === null ? { zh: '按时', en: 'on time' } : lateText(known.missingFrom, known.daysLate);
  return measure(of * (1 - kept * known.share), of, {
    zh: `${late.zh}；${refused} 行退回，${doubted} 处存疑`,
    en: `${late.en}; ${refused} rows refused, ${doubted} doubted`,
  });
}

const noValidTime = { zh: '所有行都没有生效日期，无法判断', en: 'No row has a valid time, so this cannot be told' };
const lateText = (from: string, days: number) => ({
  zh: `缺 ${from} 起的数据，已迟 ${days} 天`,
  en: `data from ${from} on is missing, ${days} days late`,
});

function meanOf(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
}
