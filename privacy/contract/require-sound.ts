import { canonicalJson, type Contract } from './contract.ts';
import { ContractRefusedError } from './contract-refused-error.ts';
import { makeContract } from './make-contract.ts';

/**
 * A contract must be what its own proposal comes to under the protocol of this program, table and estimate included, and nobody may approve what he
 * runs: all keys and people of approvers differ from all of operators. Throws `ContractRefusedError`.
 */
export function requireSound(contract: Contract): void {
  if (contract.format !== 'jinqiao-task/1' || !Array.isArray(contract.parties) || !Array.isArray(contract.inputs))
    throw new ContractRefusedError('not-complete');
  if (canonicalJson(makeContract(contract)) !== canonicalJson(contract))
    throw new ContractRefusedError('not-complete', 'outputs, estimate or statement are not what the protocol gives');
  const { parties } = contract;
  const approverKeys = parties.map(({ approver }) => approver.publicKey);
  const operatorKeys = parties.map(({ operator }) => operator.publicKey);
  const keys = approverKeys.some((key) => operatorKeys.includes(key)) || new Set(approverKeys).size !== parties.length;
  // Across parties the same name may be two people; within one it is one.
  const people = parties.some(({ approver, operator }) => plain(approver.holder) === plain(operator.holder));
  if (keys || people) throw new ContractRefusedError('same-person');
}

const plain = (holder: string) => holder.normalize('NFKC').trim().toLowerCase();
