import { hash } from 'node:crypto';
import { approvedBy } from '../contract/approve.ts';
import { contractHash, type SignedContract } from '../contract/contract.ts';
import { ContractRefusedError } from '../contract/contract-refused-error.ts';
import { requireSound } from '../contract/require-sound.ts';
import { compareLogs, type LogDifference } from './compare-logs.ts';
import { isGenuine, type Evidence } from './evidence.ts';

/** What one party hands an auditor: its log, and what its operator signed at the end. */
export type PartyTrace = { readonly log: string; readonly evidence?: Evidence };

/** What an auditor finds wrong. */
export type AuditFinding =
  | LogDifference
  | { readonly what: 'contract-unsound' | 'contract-unsigned'; readonly detail: string }
  | { readonly what: 'conversation-missing'; readonly party: 'first' | 'second'; readonly conversation: string }
  | { readonly what: 'evidence-forged' | 'log-not-the-one-signed' | 'other-contract'; readonly party: 'first' | 'second' };

export type Audit = {
  readonly findings: readonly AuditFinding[];
  /** Messages each side sent that the other holds alike. */
  readonly messages: number;
  /** Of both parties together, where both gave their evidence: what was used, beside what was estimated before. */
  readonly cost?: {
    readonly estimate: Evidence['estimate'];
    readonly measured: Evidence['estimate'];
  };
};

/**
 * Holds what both parties kept of a task against each other and against the contract, without any data: both chains whole, every message the same at
 * both ends, each log the one its operator signed, the contract sound and signed. An empty list of findings says that all of this holds.
 */
export function auditTask(first: PartyTrace, second: PartyTrace, signed?: SignedContract): Audit {
  const findings: AuditFinding[] = [...compareLogs(first.log, second.log)];
  if (signed !== undefined) findings.push(...contractFindings(signed));
  for (const [party, { log, evidence }] of [
    ['first', first],
    ['second', second],
  ] as const) {
    if (evidence === undefined) continue;
    if (!isSigned(evidence, signed)) findings.push({ what: 'evidence-forged', party });
    if (evidence.log.sha256 !== hash('sha256', log, 'hex')) findings.push({ what: 'log-not-the-one-signed', party });
    if (signed !== undefined && evidence.contract !== contractHash(signed.contract))
      findings.push({ what: 'other-contract', party });
  }
  const cost = costOf(first.evidence, second.evidence);
  return { findings, messages: countSent(first.log) + countSent(second.log), ...(cost === undefined ? {} : { cost }) };
}

/** What one party kept of a task of many conversations, by the name both gave each. */
export type Conversations = Readonly<Record<string, PartyTrace>>;

/** The same for a task of many conversations: each at both parties, and each in itself right. What was used is added up. */
export function auditConversations(first: Conversations, second: Conversations, signed?: SignedContract): Audit {
  const findings: AuditFinding[] = [];
  const audits: Audit[] = [];
  for (const conversation of new Set([...Object.keys(first), ...Object.keys(second)])) {
    const [one, other] = [first[conversation], second[conversation]];
    if (one !== undefined && other !== undefined) audits.push(auditTask(one, other, signed));
    else findings.push({ what: 'conversation-missing', party: one === undefined ? 'first' : 'second', conversation });
  }
  const costs = audits.flatMap(({ cost }) => cost ?? []);
  const sum = (of: (cost: Evidence['estimate']) => number) => costs.reduce((total, { measured }) => total + of(measured), 0);
  const measured = {
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    bytes: sum(({ bytes }) => bytes),
    memoryBytes: Math.max(0, ...costs.map((cost) => cost.measured.memoryBytes)),
  };
  return {
    findings: [...findings, ...audits.flatMap((audit) => audit.findings)],
    messages: audits.reduce((total, { messages }) => total + messages, 0),
    ...(costs[0] === undefined ? {} : { cost: { estimate: costs[0].estimate, measured } }),
  };
}

function contractFindings(signed: SignedContract): AuditFinding[] {
  const by = approvedBy(signed);
  const missing = signed.contract.parties.filter(({ name }) => !by.includes(name)).map(({ name }) => name);
  const unsigned: AuditFinding[] = missing.length === 0 ? [] : [{ what: 'contract-unsigned', detail: missing.join(', ') }];
  try {
    requireSound(signed.contract);
    return unsigned;
  } catch (error) {
    if (!(error instanceof ContractRefusedError)) throw error;
    return [...unsigned, { what: 'contract-unsound', detail: error.reason }];
  }
}

/** By the operator the contract names, where there is a contract; else by the key the evidence states. */
function isSigned(evidence: Evidence, signed: SignedContract | undefined): boolean {
  if (!isGenuine(evidence)) return false;
  const party = signed?.contract.parties.find(({ name }) => name === evidence.party);
  return signed === undefined || party?.operator.publicKey === evidence.publicKey;
}

function costOf(first: Evidence | undefined, second: Evidence | undefined): Audit['cost'] {
  if (first === undefined || second === undefined) return undefined;
  const measured = {
    cpuSeconds: first.measured.cpuSeconds + second.measured.cpuSeconds,
    // Each counts what it sent and what it received; the larger also holds what was lost on the way.
    bytes: Math.max(first.measured.bytes, second.measured.bytes),
    memoryBytes: Math.max(first.measured.memoryBytes, second.measured.memoryBytes),
  };
  return { estimate: first.estimate, measured };
}

const countSent = (log: string) => log.split('\n').filter((line) => line.includes('"event":"sent"')).length;
