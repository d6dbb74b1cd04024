import { setImmediate as pause } from 'node:timers/promises';
import { binColumn, leakScreen, type Binning, type LeakFinding } from '../../../scoring/index.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { startOfChinaDay } from '../../kernel/pure/china-day.ts';
import { system } from '../../kernel/pure/principal.ts';
import { featureSet, kindOf, readFeatures, specialNames } from '../evaluation/index.ts';
import { authorisedAmong, listLabels, type Label } from './label-store.ts';
import { binningOptions } from './model/fit-choices.ts';
import { shownBins } from './model/shown-bins.ts';
import { tooFew } from './model/study.ts';
import { addRow, badAt, dataTable, emptyTable, judgedRows, type TrainingTable } from './model/training-table.ts';
import { directions } from './directions.ts';
import { endBuilding, findStudy, setDone, type CharacteristicSummary, type StudyFindings } from './study-store.ts';
import { packTable } from './training-sets.ts';

/** Enterprises whose facts are read in one transaction. */
const CHUNK = 500;

/**
 * Builds the training set of a study: of each label the indicators as they were known at the beginning of its day, so that nothing the loan
 * itself brought about is among them. Killed, it begins anew. Who took his authorisation back meanwhile is left out.
 */
export async function buildStudy(ctx: Context, studyId: string): Promise<void> {
  const { platform } = ctx;
  const [study, labels] = await platform.transaction(system, ({ tx }) =>
    Promise.all([findStudy(tx, studyId), listLabels(tx, studyId)]),
  );
  if (study?.state !== 'building') return;
  const characteristics = featureSet.indicators.map((one) => ({ code: one.definition.code, kind: kindOf(one) }));
  const table = emptyTable(characteristics, specialNames);
  let done = 0;
  for (const chunk of chunksOf(labels)) {
    await platform.transaction(system, ({ tx }) => addChunk(tx, table, chunk, study.institutionNo));
    done += chunk.length;
    await platform.transaction(system, ({ tx }) => setDone(tx, studyId, done));
  }
  const findings = { gone: labels.length - table.days.length, ...(await judged(table)) };
  await platform.transaction(system, ({ tx, now }) =>
    endBuilding(tx, studyId, { body: findings.problem === null ? packTable(table) : null, findings, now }),
  );
}

/** Labels of one day, and not too many of them. */
function* chunksOf(labels: readonly Label[]): Generator<readonly Label[]> {
  for (const day of Map.groupBy(labels, ({ judgedOn }) => judgedOn).values())
    for (let from = 0; from < day.length; from += CHUNK) yield day.slice(from, from + CHUNK);
}

async function addChunk(
  tx: Context['tx'],
  table: TrainingTable,
  chunk: readonly Label[],
  institutionNo: number | null,
): Promise<void> {
  const subjectIds = chunk.map(({ subjectId }) => subjectId);
  const allowed = institutionNo === null ? new Set(subjectIds) : await authorisedAmong(tx, institutionNo, subjectIds);
  const asOf = startOfChinaDay(chunk[0]!.judgedOn).toISOString();
  const known = await readFeatures(
    tx,
    subjectIds.filter((one) => allowed.has(one)),
    asOf,
  );
  const outcomes = new Map(chunk.map((one) => [one.subjectId, one]));
  for (const { subjectId, divisionCode, features } of known) {
    const { judgedOn: day, bad } = outcomes.get(subjectId)!;
    addRow(table, { day, division: divisionCode, bad, values: features.values });
  }
}

/** What a training set is good for. Lets others run between columns. */
async function judged(table: TrainingTable): Promise<Pick<StudyFindings, 'leaks' | 'characteristics' | 'problem'>> {
  const at = judgedRows(table);
  const bad = badAt(table, at);
  const bads = bad.reduce((sum, one) => sum + one, 0);
  const problem = tooFew({ bad: bads, good: at.length - bads });
  if (problem !== undefined) return { leaks: [], characteristics: [], problem };
  const data = dataTable(table, at);
  const characteristics: CharacteristicSummary[] = [];
  const leaks: LeakFinding[] = [];
  for (const [indicator, column] of data.columns) {
    await pause();
    leaks.push(...leakScreen({ ...data, columns: new Map([[indicator, column]]) }, { bad }).filter(({ encodes }) => encodes));
    const binning = binColumn(column, { bad }, table.specials, binningOptions({ indicator }, at.length, directions));
    const { informationValue } = shownBins(binning, false);
    characteristics.push({ indicator, informationValue, missing: missingShares(binning, at.length) });
  }
  const byTelling = characteristics.toSorted((a, b) => b.informationValue - a.informationValue);
  return { leaks, characteristics: byTelling, problem: null };
}

function missingShares({ missing, special }: Binning, rows: number): Record<string, number> {
  const shares = [...special].map(([name, counts]) => [name, (counts.bad + counts.good) / rows] as const);
  return Object.fromEntries(
    [['missing', (missing.bad + missing.good) / rows] as const, ...shares].filter(([, share]) => share > 0),
  );
}
