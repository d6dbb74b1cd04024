import { hash, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../contract/contract.ts';
import type { OpenTask } from '../contract/open-task.ts';
import { publicKeyOf, verifyingKey } from '../contract/party-file.ts';
import type { Cost } from '../protocols/protocol.ts';
import { HEAD_BYTES } from '../transport/frame.ts';
import { parseLog } from './event-log.ts';

/** What a party can show of a task afterwards, signed by its operator; nothing in it is data. */
export type Evidence = {
  readonly format: 'jinqiao-evidence/1';
  readonly contract: string;
  readonly task: string;
  readonly party: string;
  readonly begun: string;
  readonly ended: string;
  /** Of all parties together (CPU, bytes) and of the one that needs most (memory); stated before anything ran. */
  readonly estimate: Cost;
  /** Of this party alone, in the process that came to the end; `starts` counts the processes. */
  readonly measured: Cost & { readonly wallSeconds: number; readonly starts: number };
  /** What was used, as a share of the estimate; CPU can only be compared for all parties together, when their evidence is laid side by side. */
  readonly compared: { readonly bytes: number; readonly memory: number };
  readonly result: unknown;
  readonly log: { readonly lines: number; readonly lastHash: string; readonly sha256: string };
  readonly publicKey: string;
  readonly signature: string;
};

export type EvidenceOptions = {
  readonly clock?: () => Date;
  /** From where CPU is counted; without it from the start of the process. */
  readonly since?: NodeJS.CpuUsage;
};

type Unsigned = Omit<Evidence, 'signature'>;

/** Writes `evidence.json` into the task's folder; where nothing happened since it was written, it stays as it is. */
export function writeEvidence(
  task: OpenTask,
  logPath: string,
  result: unknown,
  { clock = now, since }: EvidenceOptions = {},
): Evidence {
  const path = join(task.folder, 'evidence.json');
  const text = readFileSync(logPath, 'utf8');
  const sha256 = hash('sha256', text, 'hex');
  if (existsSync(path)) {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Evidence;
    if (found.log.sha256 === sha256) return found;
  }
  const events = parseLog(text);
  const ended = clock();
  const { estimate } = task.contract;
  const measured = { ...measure(events, since), wallSeconds: (ended.getTime() - Date.parse(task.begun)) / 1_000 };
  const unsigned: Unsigned = {
    format: 'jinqiao-evidence/1',
    contract: task.hash,
    task: task.contract.task,
    party: task.own.name,
    begun: task.begun,
    ended: ended.toISOString(),
    estimate,
    measured,
    compared: { bytes: share(measured.bytes, estimate.bytes), memory: share(measured.memoryBytes, estimate.memoryBytes) },
    result,
    log: { lines: events.length, lastHash: events.at(-1)?.hash ?? '', sha256 },
    publicKey: publicKeyOf(task.operator),
  };
  const evidence: Evidence = { ...unsigned, signature: sign(null, bytesOf(unsigned), task.operator).toString('base64url') };
  writeFileSync(`${path}.new`, `${JSON.stringify(evidence, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return evidence;
}

/** Whether the operator signed exactly this. */
export function isGenuine({ signature, ...unsigned }: Evidence): boolean {
  return verify(null, bytesOf(unsigned), verifyingKey(unsigned.publicKey), Buffer.from(signature, 'base64url'));
}

function measure(events: ReturnType<typeof parseLog>, since: NodeJS.CpuUsage | undefined) {
  const { user, system } = process.cpuUsage(since);
  const moved = events.filter(({ event }) => event === 'sent' || event === 'received');
  return {
    cpuSeconds: (user + system) / 1e6,
    bytes: moved.reduce((sum, { bytes = 0 }) => sum + HEAD_BYTES + bytes, 0),
    memoryBytes: process.resourceUsage().maxRSS * 1_024,
    starts: events.filter(({ event }) => event === 'opened').length,
  };
}

const now = () => new Date();
const share = (used: number, estimated: number) => (estimated === 0 ? 0 : Math.round((1_000 * used) / estimated) / 1_000);
const bytesOf = (unsigned: Unsigned) => Buffer.from(`jinqiao-evidence/1\0${canonicalJson(unsigned)}`);
