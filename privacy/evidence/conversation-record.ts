import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenTask } from '../contract/open-task.ts';
import { openEventLog, type EventLog } from './event-log.ts';
import { writeEvidence } from './evidence.ts';

/** One of the conversations of a task: its folder is named by `run` at both parties and holds `log.ndjson` and, at the end, `evidence.json`. */
export type ConversationRecord = { readonly log: EventLog; readonly finish: (result: unknown) => void };

export function openRecord(task: OpenTask, run: string): ConversationRecord {
  const folder = join(task.folder, run);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A process may hold many conversations; each counts its own CPU.
  const since = process.cpuUsage();
  const path = join(folder, 'log.ndjson');
  const log = openEventLog(path);
  log.add({ event: 'opened', digest: task.hash });
  return { log, finish: (result) => void writeEvidence({ ...task, folder }, path, result, { since }) };
}
