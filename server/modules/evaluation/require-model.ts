import { Failure } from '../../kernel/pure/failure.ts';
import type { Context, Tx } from '../../kernel/pure/context.ts';
import { digestOfIndicators, featureSet } from './features.ts';
import type { ModelDocument, TypedModel } from './model/model-document.ts';
import { openModel, type ModelFault } from './model/open-model.ts';
import { findModel } from './model-store.ts';

/** A model whose content the caller may read. @throws resource.not-found */
export async function requireModel(tx: Tx, modelId: string) {
  const found = await findModel(tx, modelId);
  if (found === undefined) throw new Failure('resource.not-found');
  return found;
}

/** A model that is the caller's to move or to ask by: an institution's own, of the operator the platform's. @throws resource.not-found */
export async function requireOwnModel({ tx, principal }: Pick<Context, 'tx' | 'principal'>, modelId: string) {
  const found = await requireModel(tx, modelId);
  if (found.institutionNo !== (principal.institutionNo ?? null)) throw new Failure('resource.not-found');
  return found;
}

/**
 * What was handed in, with whose it is and the digest of the indicators it reads. `at` is where in the input it stands.
 * @throws request.invalid with all that is wrong with it.
 */
export function completeModel(typed: TypedModel, institutionNo: number | null, at = 'model'): ModelDocument {
  const owned = institutionNo === null ? typed : { ...typed, institution: institutionNo };
  const opening = openModel({ ...owned, featureSet: '' }, featureSet, () => ['']);
  if (opening.outcome === 'valid') return { ...owned, featureSet: digestOfIndicators(opening.model.codes) };
  throw refusedModel(at, opening.faults);
}

const MAX_ISSUES = 50;

/** A refusal of what was handed in, with the place of each fault in the input. */
export const refusedModel = (place: string, faults: readonly ModelFault[]): Failure =>
  new Failure('request.invalid', {
    issues: faults.slice(0, MAX_ISSUES).map(({ at, zh, en }) => ({
      field: at === '' ? place : `${place}.${at}`,
      rule: 'model',
      message: { zh, en },
    })),
  });
