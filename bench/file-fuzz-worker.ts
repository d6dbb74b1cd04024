import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { listItems } from '../server/modules/catalogue/index.ts';
import { judgeFile } from '../server/testing/judge-file.ts';
import { seededRandom } from '../server/testing/mutate.ts';
import { validFiles } from '../server/testing/valid-files.ts';

/** What this thread is told: damage the valid files with these seeds, from and to before. */
export type FuzzPart = { readonly from: number; readonly to: number };
/** What it tells after each file; `fault` when the file was judged wrongly. */
export type FuzzReport = { readonly seed: number; readonly fault?: string; readonly read: boolean };

const { from, to } = workerData as FuzzPart;
const ITEMS = new Set(['registration', 'penalties', 'annual-report', 'social-insurance-payments', 'real-estate-rights']);
const files = listItems()
  .filter((item) => ITEMS.has(item.name))
  .flatMap((item) => validFiles(item).map((file) => ({ item, ...file })));
const folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-fuzz-'));
const path = join(folder, 'file');
try {
  for (let seed = from; seed < to; seed++) {
    const { item, fileName, damaged } = files[seed % files.length]!;
    writeFileSync(path, damaged(seededRandom(seed)));
    const report = await judgeFile(path, fileName, item).then(
      (judged): FuzzReport => ({ seed, read: 'rows' in judged }),
      (error: unknown): FuzzReport => ({
        seed,
        read: false,
        fault: `${fileName}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      }),
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    parentPort!.postMessage(report);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
