import type { Context } from '../../kernel/pure/context.ts';
import { presentMoment } from './fact-store.ts';
import { featureSet } from './features.ts';
import type { Report } from './model/discreet-report.ts';
import { judge, type Judgement } from './model/judge.ts';
import type { OpenModel } from './model/open-model.ts';
import { readFeatures } from './read-features.ts';
import { sampleSubjects } from './subject-store.ts';

/** Enough to see how grades are distributed, few enough for one call. */
const TRIED = 500;

/** Judges enterprises on file by a model and tells how they come out. Nothing of it is stored but the figures. */
export async function validateModel({ tx, now }: Pick<Context, 'tx' | 'now'>, model: OpenModel): Promise<Report<number>> {
  const [subjectIds, asOf] = await Promise.all([sampleSubjects(tx, TRIED), presentMoment(tx, now)]);
  const judged: Judgement[] = [];
  for (const { features } of await readFeatures(tx, subjectIds, asOf)) judged.push(judge(model, featureSet, features));
  const grades = model.document.grades.map(({ grade }) => ({
    grade,
    enterprises: judged.filter((one) => one.grade === grade).length,
  }));
  const coverage = judged.reduce((sum, one) => sum + one.coverage, 0);
  return {
    enterprises: judged.length,
    ungraded: judged.filter(({ grade }) => grade === null).length,
    meanCoverage: judged.length === 0 ? 0 : Math.floor(coverage / judged.length),
    grades,
  };
}
