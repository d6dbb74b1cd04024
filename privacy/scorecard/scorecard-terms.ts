import { requireOpen, type OpenTask } from '../contract/open-task.ts';
import type { IdKind } from '../matching/normalise-id.ts';
import { jointScorecard } from '../protocols/joint-scorecard.ts';
import { ScorecardRefusedError } from './scorecard-refused-error.ts';

/** What a contract comes to for a training. */
export type ScorecardTerms = {
  /** Hash of the contract. */
  readonly task: string;
  readonly idKind: IdKind;
  readonly label: string;
  readonly decoys: boolean;
  readonly evaluation: 'partial-points' | 'none';
  /** This party's columns that are trained on, and those of the other side. */
  readonly own: readonly string[];
  readonly theirs: readonly string[];
};

/**
 * Throws where the task was not opened, and `ScorecardRefusedError('not-in-contract')` where the contract does not say what is trained on. With decoys there
 * are no partial points: the bank would be told those of enterprises that are no customers of its.
 */
export function scorecardTermsOf(open: OpenTask, idColumn: string): ScorecardTerms {
  requireOpen(open, jointScorecard.name);
  const { parameters, inputs } = open.contract;
  const { idKind, label, decoys, evaluation } = parameters;
  const isWhole =
    (idKind === 'credit-code' || idKind === 'text') &&
    (evaluation === 'partial-points' || evaluation === 'none') &&
    typeof label === 'string' &&
    typeof decoys === 'boolean';
  if (!isWhole || (decoys && evaluation !== 'none')) throw new ScorecardRefusedError('not-in-contract', 'parameters');
  const columnsOf = (own: boolean) =>
    inputs.filter(({ party }) => (party === open.own.name) === own).flatMap(({ columns }) => columns);
  const own = columnsOf(true).filter((name) => name !== idColumn && name !== label);
  // The other side names its id column first.
  const theirs = columnsOf(false)
    .slice(1)
    .filter((name) => name !== label);
  if (own.length === 0 || theirs.length === 0) throw new ScorecardRefusedError('not-in-contract', 'columns');
  return { task: open.hash, idKind, label, decoys, evaluation, own, theirs };
}
