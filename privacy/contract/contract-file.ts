import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ContractSignature, SignedContract, TaskProposal } from './contract.ts';

/** What goes to and fro between the parties until both have signed: a proposal that lacks a party's table, then the contract. */
export type ContractFile = { readonly proposal: TaskProposal } | SignedContract;

/** Reads it; undefined where there is no file, TypeError where it is none. What it says is checked by whoever uses it. */
export function readContractFile(path: string): ContractFile | undefined {
  if (!existsSync(path)) return undefined;
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (isObject(value) && isProposal(value['proposal'])) return { proposal: value['proposal'] };
  if (isObject(value) && isProposal(value['contract']) && isSignatures(value['signatures'])) {
    return { contract: value['contract'] as SignedContract['contract'], signatures: value['signatures'] };
  }
  throw new TypeError(`${path}: no contract`);
}

/** Writes it whole or not at all. */
export function writeContractFile(path: string, file: ContractFile): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isParty = (value: unknown) =>
  isObject(value) && isObject(value['operator']) && isObject(value['approver']) && typeof value['name'] === 'string';
const isInput = (value: unknown) => isObject(value) && Array.isArray(value['columns']) && typeof value['party'] === 'string';
const isProposal = (value: unknown): value is TaskProposal =>
  isObject(value) &&
  isObject(value['protocol']) &&
  isObject(value['parameters']) &&
  isObject(value['quotas']) &&
  Array.isArray(value['parties']) &&
  value['parties'].every(isParty) &&
  Array.isArray(value['inputs']) &&
  value['inputs'].every(isInput) &&
  ['task', 'purpose', 'expires'].every((name) => typeof value[name] === 'string');
const isSignatures = (value: unknown): value is readonly ContractSignature[] =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && ['party', 'publicKey', 'signature'].every((name) => typeof one[name] === 'string'));
