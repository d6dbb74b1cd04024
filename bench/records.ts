import { withBenchServer } from './bench-server.ts';
import type { Figure } from './figure.ts';
import { measureFileReads } from './records/file-read.ts';
import type { Run } from './run.ts';

/** Reading records: the whole file of one enterprise. */
export function figures(run: Run): Promise<readonly Figure[]> {
  return withBenchServer((bench) => measureFileReads(bench, run));
}
