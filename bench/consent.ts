import * as fc from 'fast-check';
import { useFault } from '../server/modules/consent/model/use-fault.ts';
import { reasonsAgainst, useCases, useOutcomes } from '../server/modules/consent/model/use-reasons.testing.ts';
import { measureAsked } from './consent/asked.ts';
import type { Figure } from './figure.ts';
import type { Run } from './run.ts';

const QUICK_USES = 100_000;
const FULL_USES = 1_000_000;
/** Fewer meetings of one outcome than this would leave a term untried. */
const LEAST_MET = 50;
const SEED = 29;
const SHOWN = 5;

/** Whether exactly what the twelve terms allow is served: by a model of its own, in memory and over HTTP. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  return [measureUses(run), await measureAsked(run)];
}

/** Random uses of random authorisations; the reasons against them are counted out by a model that shares no line with the code. */
function measureUses({ full, note }: Run): Figure {
  const uses = full ? FULL_USES : QUICK_USES;
  const met = new Map<string, number>();
  const wrong = { served: 0, refused: 0, reason: 0 };
  let tried = 0;
  fc.assert(
    fc.property(useCases, ([artefact, state, use]) => {
      const reasons = reasonsAgainst(artefact, state, use);
      const fault = useFault(artefact, state, use);
      const outcome = fault === undefined ? 'served' : (fault.term ?? fault.code.slice('consent.'.length));
      met.set(outcome, (met.get(outcome) ?? 0) + 1);
      const kind = differenceOf(outcome, reasons);
      if (kind !== undefined && ++wrong[kind] <= SHOWN) note(`${kind}: ${JSON.stringify({ artefact, state, use, outcome })}`);
      if (++tried % 200_000 === 0) note(`${tried} of ${uses} uses`);
    }),
    { numRuns: uses, seed: SEED },
  );
  const value = wrong.served + wrong.refused + wrong.reason;
  const rare = useOutcomes.filter((outcome) => (met.get(outcome) ?? 0) < LEAST_MET);
  if (value === 0 && rare.length > 0) throw new Error(`hardly met: ${rare.join(', ')}`);
  const limit = `of ${uses} random uses (${met.get('served')} served): served outside the terms ${wrong.served}, refused inside ${wrong.refused}, refused for an untrue reason ${wrong.reason}`;
  return { figure: 'consent.uses', value, limit, bar: '= 0', holds: value === 0 };
}

/** How an outcome differs from what the model says; undefined where it does not. */
function differenceOf(outcome: string, reasons: ReadonlySet<string>): 'served' | 'refused' | 'reason' | undefined {
  if (outcome === 'served') return reasons.size > 0 ? 'served' : undefined;
  if (reasons.size === 0) return 'refused';
  return reasons.has(outcome) ? undefined : 'reason';
}
