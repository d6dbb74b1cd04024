import { electronicLicence } from './proofs/electronic-licence.ts';
import { legalRepresentative } from './proofs/legal-representative.ts';
import { microDeposit } from './proofs/micro-deposit.ts';
import type { Proof } from './proofs/proof.ts';

/** Every way to prove that one controls an enterprise. */
export const proofs: readonly Proof[] = [electronicLicence, legalRepresentative, microDeposit];

export const proofNames: string[] = proofs.map(({ name }) => name);

/** The adapter of that name; the input's schema lets no other through. */
export function requireProof(name: string): Proof {
  const found = proofs.find((proof) => proof.name === name);
  if (found === undefined) throw new Error(`no proof ${name}`);
  return found;
}
