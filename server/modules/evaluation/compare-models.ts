import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { presentMoment } from './fact-store.ts';
import { featureSet } from './features.ts';
import { comparisonOf, type Comparison, type Said } from './model/comparison.ts';
import { judge } from './model/judge.ts';
import type { OpenModel } from './model/open-model.ts';
import { beginningOf } from './model/place.ts';
import { steadySample } from './monitoring-store.ts';
import { readFeatures } from './read-features.ts';

/** A share of one in ten is known to within one and a half in a hundred, and it is few enough for one call. */
const SAMPLE = 2_000;
/** Enterprises whose facts are read in one transaction. */
const CHUNK = 500;

/**
 * Judges the same enterprises by two models, as they are known at this moment. Nothing is kept. Undefined where nobody is on file in the place. It
 * is the platform that reads, so what is found has to be made fit for who asked.
 */
export async function compareModels(
  ctx: Context,
  [first, second]: readonly [OpenModel, OpenModel],
  place: string | null,
): Promise<(Comparison & { readonly asOf: string }) | undefined> {
  const [asOf, subjectIds] = await ctx.platform.transaction(system, ({ tx }) =>
    Promise.all([presentMoment(tx, ctx.now), steadySample(tx, ctx.now.toISOString(), beginningOf(place), SAMPLE)]),
  );
  const [said, other]: [Said[], Said[]] = [[], []];
  for (let from = 0; from < subjectIds.length; from += CHUNK) {
    const some = subjectIds.slice(from, from + CHUNK);
    await ctx.platform.transaction(system, async ({ tx }) => {
      for (const { features } of await readFeatures(tx, some, asOf)) {
        said.push(judge(first, featureSet, features));
        other.push(judge(second, featureSet, features));
      }
    });
  }
  const gradesOf = ({ document }: OpenModel) => document.grades.map(({ grade }) => grade);
  return said.length === 0 ? undefined : { ...comparisonOf([gradesOf(first), gradesOf(second)], said, other), asOf };
}
