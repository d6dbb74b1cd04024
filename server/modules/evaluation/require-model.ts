import { Failure } from '../../kernel/pure/failure.ts';
import type { Tx } from '../../kernel/pure/context.ts';
import { digestOfIndicators, featureSet } from './features.ts';
import type { ModelDocument, TypedModel } from './model/model-document.ts';
import { openModel, type ModelFault } from './model/open-model.ts';
import { findModel } from './model-store.ts';

export async function requireModel(tx: Tx, modelId: string) {
  const found = await findModel(tx, modelId);
  if (found === undefined) throw new Failure('resource.not-found');
  return found;
}

/** What was handed in, with the digest of the indicators it reads. @throws request.invalid with all that is wrong with it. */
export function completeModel(typed: TypedModel): ModelDocument {
  const unfinished = { ...typed, featureSet: '' };
  const opening = openModel(unfinished, featureSet, () => '');
  if (opening.outcome === 'valid') return { ...typed, featureSet: digestOfIndicators(opening.model.codes) };
  throw new Failure('request.invalid', { issues: opening.faults.slice(0, MAX_ISSUES).map(issueOf) });
}

const MAX_ISSUES = 50;

const issueOf = ({ at, zh, en }: ModelFault) => ({ field: `model.${at}`, rule: 'model', message: { zh, en } });
