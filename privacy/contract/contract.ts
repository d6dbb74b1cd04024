import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Cost, ProtocolParameters, ProtocolParty, Said } from '../protocols/protocol.ts';
import type { RoleKey } from './party-file.ts';

/** A party as a contract names it: those who may run and those who must sign, and the certificate its connections show. */
export type ContractParty = {
  readonly party: ProtocolParty;
  readonly name: string;
  readonly operator: RoleKey;
  readonly approver: RoleKey;
  /** SHA-256 of the certificate's PEM text, hex. */
  readonly certificateSha256: string;
};

/** What a party binds itself to without showing it. */
export type InputCommitment = {
  /** Name of the party. */
  readonly party: string;
  /** What the party calls the table. */
  readonly dataset: string;
  /** The columns that take part. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Merkle root (RFC 6962) over the salted digests of the rows, hex. */
  readonly root: string;
};

/** What the parties choose. */
export type TaskProposal = {
  /** Tells this task from every other of these parties. */
  readonly task: string;
  /** Why: what the approver is asked to allow. */
  readonly purpose: string;
  readonly protocol: { readonly name: string; readonly version: number };
  readonly parameters: ProtocolParameters;
  readonly parties: readonly ContractParty[];
  readonly inputs: readonly InputCommitment[];
  /** How often each thing may be done; `runs` must be among them. */
  readonly quotas: Readonly<Record<string, number>>;
  /** What may be spent of a privacy budget, as the protocol counts it; null where the outputs are exact. */
  readonly budget: Readonly<Record<string, string | number>> | null;
  /** From this moment on nothing runs (ISO 8601, UTC). */
  readonly expires: string;
};

/** What the approvers sign: the proposal, and what follows from it by the protocol. */
export type Contract = TaskProposal & {
  readonly format: 'jinqiao-task/1';
  readonly outputs: readonly { readonly name: string; readonly recipient: string }[];
  readonly estimate: Cost;
  /** Who learns what, in words, made from the protocol's description. */
  readonly statement: Said;
};

export type ContractSignature = { readonly party: string; readonly publicKey: string; readonly signature: string };
export type SignedContract = { readonly contract: Contract; readonly signatures: readonly ContractSignature[] };

/** SHA-256 of the contract's canonical JSON (RFC 8785), hex: what is signed, and what every message of the task depends on. */
export function contractHash(contract: Contract): string {
  return hash('sha256', canonicalJson(contract), 'hex');
}

/** The one text of a value (RFC 8785). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** The bytes under a signature: what it is for, then the hash. */
export const signedBytes = (digest: string) => Buffer.from(`jinqiao-task/1 approval\0${digest}`);
