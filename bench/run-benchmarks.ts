import type { Figure } from './figure.ts';
import { figureJson, figureLines } from './figure-line.ts';
import type { Benchmark } from './run.ts';

export type Output = { readonly out: (line: string) => void; readonly progress: (line: string) => void };

/** A benchmark is loaded when it is asked for: most of them bring much with them. */
export type Benchmarks = Readonly<Record<string, () => Promise<Benchmark>>>;

const USAGE = 'npm run bench -- [module…] [--json] [--full]';

/**
 * Runs the named benchmarks, all of them when none is named, one after the other: they share the machine.
 * Answers the exit code: 0 when every bar holds, 1 when one does not or a benchmark failed, 2 for a wrong call.
 */
export async function runBenchmarks(args: readonly string[], benchmarks: Benchmarks, { out, progress }: Output): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const named = args.filter((arg) => !arg.startsWith('-'));
  const wrong = [
    ...flags.filter((flag) => flag !== '--json' && flag !== '--full'),
    ...named.filter((name) => benchmarks[name] === undefined),
  ];
  if (wrong.length > 0) {
    progress(`No such module or option: ${wrong.join(', ')}. Modules: ${Object.keys(benchmarks).join(', ')}\nUsage: ${USAGE}`);
    return 2;
  }
  const started = performance.now();
  const figures: Figure[] = [];
  let failed = false;
  for (const name of named.length > 0 ? new Set(named) : Object.keys(benchmarks)) {
    const note = (text: string) => progress(`${elapsed(started)}  ${name}: ${text}`);
    note('begins');
    try {
      const measure = await benchmarks[name]!();
      figures.push(...(await measure({ full: flags.includes('--full'), note })));
    } catch (error) {
      failed = true;
      note(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  for (const line of flags.includes('--json') ? figures.map(figureJson) : figureLines(figures)) out(line);
  return failed || figures.some((figure) => !figure.holds) ? 1 : 0;
}

function elapsed(started: number): string {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
