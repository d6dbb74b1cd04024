import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedContract } from '../../privacy/contract/contract.ts';
import {
  auditConversations,
  auditTask,
  type Audit,
  type Conversations,
  type PartyTrace,
} from '../../privacy/evidence/audit-task.ts';
import type { Evidence } from '../../privacy/evidence/evidence.ts';
import { UsageError } from '../usage-error.ts';

const LOG = 'log.ndjson';

/** Compares what both parties kept of a task, each as its folder, which may hold several conversations, or the log alone. */
export function auditFolders(first: string, second: string, signed: SignedContract | undefined): Audit {
  if (isOne(first) && isOne(second)) return auditTask(readTrace(first), readTrace(second), signed);
  return auditConversations(readConversations(first), readConversations(second), signed);
}

const isOne = (path: string) => existsSync(path) && (!statSync(path).isDirectory() || existsSync(join(path, LOG)));

function readConversations(path: string): Conversations {
  if (!existsSync(path)) throw new UsageError({ zh: `找不到日志 ${path}`, en: `there is no log ${path}` });
  const names = readdirSync(path).filter((name) => existsSync(join(path, name, LOG)));
  if (names.length === 0) throw new UsageError({ zh: `${path} 中没有日志`, en: `there is no log in ${path}` });
  return Object.fromEntries(names.map((name) => [name, readTrace(join(path, name))]));
}

function readTrace(path: string): PartyTrace {
  const isFolder = statSync(path).isDirectory();
  const log = readFileSync(isFolder ? join(path, LOG) : path, 'utf8');
  const evidence = join(path, 'evidence.json');
  return isFolder && existsSync(evidence) ? { log, evidence: JSON.parse(readFileSync(evidence, 'utf8')) as Evidence } : { log };
}
