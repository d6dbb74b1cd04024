import { hash } from 'node:crypto';
import type { ContractParty, InputCommitment, TaskProposal } from './contract.ts';
import type { PartyFile } from './party-file.ts';

/** What a contract states of a party. Throws RangeError where the party has not named an operator and an approver. */
export function contractPartyOf({ party, name, roles, certificate }: PartyFile): ContractParty {
  const { operator, approver } = roles;
  if (operator === undefined || approver === undefined) throw new RangeError(`${name}: an operator and an approver are needed`);
  return {
    party,
    name,
    operator: { holder: operator.holder, publicKey: operator.publicKey },
    approver: { holder: approver.holder, publicKey: approver.publicKey },
    certificateSha256: hash('sha256', certificate, 'hex'),
  };
}

/** A party's own table added to a proposal that another began, in the place of what it stated of it before. */
export function addInput(proposal: TaskProposal, input: InputCommitment): TaskProposal {
  const others = proposal.inputs.filter(({ party, dataset }) => party !== input.party || dataset !== input.dataset);
  return { ...proposal, inputs: [...others, input] };
}
