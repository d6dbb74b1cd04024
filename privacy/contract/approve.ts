import { sign, verify, type KeyObject } from 'node:crypto';
import { contractHash, signedBytes, type ContractParty, type SignedContract } from './contract.ts';
import { ContractRefusedError } from './contract-refused-error.ts';
import { publicKeyOf, verifyingKey } from './party-file.ts';
import { requireSound } from './require-sound.ts';

/** Adds an approver's signature. Throws `ContractRefusedError` where the key is no approver's of this contract or the contract is not sound. */
export function approve({ contract, signatures }: SignedContract, approver: KeyObject): SignedContract {
  requireSound(contract);
  const publicKey = publicKeyOf(approver);
  const signer = contract.parties.find((one) => one.approver.publicKey === publicKey);
  if (signer === undefined) throw new ContractRefusedError('not-signed', 'this key is no approver’s of this contract');
  const signature = sign(null, signedBytes(contractHash(contract)), approver).toString('base64url');
  const others = signatures.filter(({ party }) => party !== signer.name);
  return { contract, signatures: [...others, { party: signer.name, publicKey, signature }] };
}

/** Names of the parties whose approver has signed exactly this contract. */
export function approvedBy({ contract, signatures }: SignedContract): readonly string[] {
  const bytes = signedBytes(contractHash(contract));
  const signed = (party: ContractParty) =>
    signatures.some(
      ({ party: name, publicKey, signature }) =>
        name === party.name &&
        publicKey === party.approver.publicKey &&
        verify(null, bytes, verifyingKey(publicKey), Buffer.from(signature, 'base64url')),
    );
  return contract.parties.filter(signed).map(({ name }) => name);
}

/** Throws `ContractRefusedError` unless every party's approver has signed. */
export function requireApproved(signed: SignedContract): void {
  const by = approvedBy(signed);
  const missing = signed.contract.parties.filter(({ name }) => !by.includes(name));
  if (missing.length > 0) throw new ContractRefusedError('not-signed', missing.map(({ name }) => name).join(', '));
}
