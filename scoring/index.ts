export { limits } from './limits.ts';
export {
  outcomeOf,
  rowsOf,
  type CategoryColumn,
  type DataColumn,
  type DataTable,
  type NumberColumn,
  type Outcome,
} from './data/table.ts';
export { informationValue, weightOfEvidence, type Counts } from './binning/counts.ts';
export { optimalBins, pairPValue, type Constraints, type OptimalBins, type Trend } from './binning/optimal-bins.ts';
export type { TrendRule } from './binning/trend-rule.ts';
export { binColumn, type Binning, type BinningOptions } from './binning/bin-column.ts';
export { solvePositive } from './numeric/solve-positive.ts';
export { ridgeLogistic, type CodedDesign, type LogisticFit, type LogisticResult } from './fitting/ridge-logistic.ts';
export {
  fitEvidence,
  logOdds,
  type Dropped,
  type EvidenceModel,
  type FitResult,
  type FittedCharacteristic,
} from './fitting/fit-evidence.ts';
export { defaults, type FitOptions } from './fitting/fit-options.ts';
export { crossValidate, stratifiedFolds } from './fitting/cross-validate.ts';
export {
  FORMAT,
  rangeOf,
  type Card,
  type CardInput,
  type CardValue,
  type Characteristic,
  type GoldenVector,
  type PdTable,
  type Scaling,
} from './card/card.ts';
export { CardError, type CardFault } from './card/card-faults.ts';
export { sealCard, sealedText, type SealedCard } from './card/seal-card.ts';
export { openCard, type Opening } from './card/open-card.ts';
export { makeCard, type CardMaking, type MadeCard } from './card/make-card.ts';
export { expertCard, type ExpertCard, type ExpertCharacteristic } from './card/expert-card.ts';
export { logOddsOf, pdTable, type Calibration } from './card/pd-table.ts';
export { pdOf, scoreOne, type Reason, type Scored } from './card/score-one.ts';
export { scoreTable, type ScoredTable } from './card/score-table.ts';
export { countScores, discrimination, type Discrimination, type ScoreCounts } from './reports/discrimination.ts';
export { binTable, type BinName, type BinRow } from './reports/bin-table.ts';
export {
  calibrationReport,
  scoreBands,
  type CalibrationBand,
  type CalibrationReport,
  type ScoreBand,
} from './reports/score-bands.ts';
export { jeffreys } from './reports/jeffreys.ts';
export { segments, type Segment } from './reports/segments.ts';
export { stabilityIndex, stabilityReport, type StabilityReport } from './reports/stability.ts';
export { platt, toTendency, type Judged } from './fitting/calibrate.ts';
export { leakScreen, type LeakBounds, type LeakFinding, type LeakReason } from './leak/leak-screen.ts';
export { fitScreened, type ScreenedFit } from './leak/fit-screened.ts';
export {
  inferRejects,
  type Applications,
  type Approach,
  type Inference,
  type InferenceOptions,
} from './rejects/reject-inference.ts';
export { writePmml } from './interchange/write-pmml.ts';
export { readPmml, type PmmlOptions } from './interchange/read-pmml.ts';
export { sqlScore, type SqlColumns, type SqlScore } from './interchange/sql-score.ts';
export { explainRow, type Explained } from './boosting/tree-shap.ts';
export { fitForest, forestDefaults, type ForestOptions } from './boosting/fit-forest.ts';
export { ForestError } from './boosting/forest-error.ts';
export { logOddsOfRow, type Forest, type Tree } from './boosting/forest.ts';
export { readLightGbm } from './boosting/read-lightgbm.ts';
export { scoreForest } from './boosting/score-forest.ts';
