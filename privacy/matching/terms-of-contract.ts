import type { OpenTask } from '../contract/open-task.ts';
import { ContractRefusedError } from '../contract/contract-refused-error.ts';
import { suiteNames } from '../groups/suite.ts';
import { matchModes, type MatchRole, type MatchTerms } from './terms.ts';

export type MatchAgreement = {
  readonly terms: MatchTerms;
  readonly role: MatchRole;
  /** Rows the peer committed to: it may not bring more ids. */
  readonly peerRows: number;
};

/** What a contract comes to for matching: its hash names the task, so that every hash of an id depends on all of it. */
export function termsOfContract({ contract, hash, own }: OpenTask): MatchAgreement {
  const { mode, idKind, hideSizes, suite, receiver } = contract.parameters;
  const chosen = matchModes.find((one) => one === mode);
  if (chosen === undefined || (idKind !== 'credit-code' && idKind !== 'text') || typeof hideSizes !== 'boolean')
    throw new ContractRefusedError('not-complete', 'parameters');
  const bound = suiteNames.find((one) => one === suite);
  return {
    terms: { task: hash, mode: chosen, idKind, hideSizes, ...(bound === undefined ? {} : { suite: bound }) },
    role: own.party === receiver ? 'receiver' : 'sender',
    peerRows: contract.inputs.reduce((sum, { party, rows }) => (party === own.name ? sum : sum + rows), 0),
  };
}
