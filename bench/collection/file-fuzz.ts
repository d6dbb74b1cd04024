import { Worker } from 'node:worker_threads';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import type { FuzzPart, FuzzReport } from '../file-fuzz-worker.ts';
import type { Run } from '../run.ts';

const QUICK_FILES = 3_000;
const FULL_FILES = 100_000;
const HANG_MS = 10_000;
const NOTED_EVERY = 0.2;
const SHOWN_FAULTS = 5;

/** Damaged files through the reading and judging of deliveries: nothing may crash, hang, or leave a row without an answer. */
export async function measureFileFuzz(bench: BenchServer, run: Run): Promise<Figure> {
  const files = run.full ? FULL_FILES : QUICK_FILES;
  const faults: string[] = [];
  let read = 0;
  for (let next = 0; next < files;) {
    next = await runPart(bench, { from: next, to: files }, (report) => {
      if (report.read) read++;
      if (report.fault !== undefined) faults.push(`seed ${report.seed}: ${report.fault}`);
      if ((report.seed + 1) % Math.ceil(files * NOTED_EVERY) === 0)
        run.note(`${report.seed + 1} of ${files} damaged files, ${faults.length} faults`);
    });
  }
  for (const fault of faults.slice(0, SHOWN_FAULTS)) run.note(fault);
  return {
    figure: 'collection.fuzz-files',
    value: faults.length,
    limit: `crashes, hangs over ${HANG_MS / 1000} s and rows without an answer in ${files} damaged files, of which ${read} could still be read`,
    bar: '= 0',
    holds: faults.length === 0,
  };
}

/** Runs a thread until it is done or stands still; answers the seed to go on with. A thread that stands still cannot be spoken to, only ended. */
function runPart(bench: BenchServer, part: FuzzPart, told: (report: FuzzReport) => void): Promise<number> {
  return new Promise((resolve) => {
    let next = part.from;
    const worker = new Worker(new URL('../file-fuzz-worker.ts', import.meta.url), { workerData: part });
    bench.defer(() => worker.terminate());
    const skip = (fault: string) => {
      if (next >= part.to) return resolve(next);
      told({ seed: next, read: false, fault });
      next++;
      clearTimeout(timer);
      worker.once('exit', () => resolve(next));
      void worker.terminate();
    };
    const timer = setTimeout(() => skip('hangs'), HANG_MS);
    worker.on('message', (report: FuzzReport) => {
      timer.refresh();
      next = report.seed + 1;
      told(report);
    });
    worker.on('error', (error) => skip(`crashes: ${String(error)}`));
    worker.on('exit', () => {
      clearTimeout(timer);
      if (next >= part.to) resolve(next);
      else skip('ends the process');
    });
  });
}
