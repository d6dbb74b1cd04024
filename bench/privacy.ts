import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SuiteName } from '../privacy/groups/suite.ts';
import { twoParties } from '../privacy/matching/two-parties.testing.ts';
import type { Figure } from './figure.ts';
import { rounded } from './median.ts';
import { psiPeerSeconds } from './privacy/psi-peer.ts';
import { comparisonFigures } from './privacy/comparison-figures.ts';
import { countWrongCases } from './privacy/random-cases.ts';
import { runParties, type PartiesCost } from './privacy/run-parties.ts';
import { scorecardFigures } from './privacy/scorecard-figures.ts';
import { sealedFigures } from './privacy/sealed-figures.ts';
import { numericCode } from './records/numeric-code.ts';
import type { Run } from './run.ts';

const CASES = 50;
const QUICK = 20_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
const MB = 1e6;

/** What matching costs, table to table, both parties together as two processes. Larger sets with --full, which takes about a quarter of an hour. */
export async function figures(run: Run): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-privacy-'));
  try {
    run.note(`${CASES} random cases`);
    const wrong = await countWrongCases(join(folder, 'cases'), CASES);
    const cases = figureOf('matching-wrong', wrong, 'a plain join of sets', '= 0', wrong === 0, `${CASES} random cases against`);
    const size = run.full ? MIDDLE : QUICK;
    return [
      cases,
      await againstPeer(run, folder, size),
      await fallback(run, folder, size),
      ...(run.full ? await large(run, folder) : []),
      ...(await sealedFigures(run, join(folder, 'sealed'))),
      ...(await scorecardFigures(run)),
      ...(await comparisonFigures(run)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function againstPeer(run: Run, folder: string, size: number): Promise<Figure> {
  const { cost, receiver, sender } = await measure(run, folder, size, 'x25519-native');
  run.note(`@openmined/psi.js, ${size} ids a side`);
  const peer = await psiPeerSeconds(receiver, sender, cost.matches);
  const ratio = peer / cost.cpuSeconds;
  // At the quick size the start of two processes weighs more.
  const least = size >= MIDDLE ? 11 : 8;
  const text = `CPU of @openmined/psi.js (${rounded(peer, 1)} s) to ours (${rounded(cost.cpuSeconds, 1)} s), ${size} ids a side, same run`;
  return figureOf('psi-js-ratio', ratio, text, `>= ${least}`, ratio >= least);
}

async function fallback(run: Run, folder: string, size: number): Promise<Figure> {
  const { cost } = await measure(run, folder, size, 'ristretto255-wasm');
  const most = (90 * size) / MIDDLE;
  return figureOf('wasm-cpu-s', cost.cpuSeconds, `WebAssembly alone, ${size} ids a side`, `<= ${most}`, cost.cpuSeconds <= most);
}

async function large(run: Run, folder: string): Promise<Figure[]> {
  const { cost } = await measure(run, folder, LARGE, 'x25519-native');
  const of = `${LARGE} ids a side, ${rounded(cost.wallSeconds, 0)} s of wall clock on a machine that may be busy`;
  return [
    figureOf('million-cpu-s', cost.cpuSeconds, of, '<= 230', cost.cpuSeconds <= 230),
    figureOf('million-wire-mb', cost.wireBytes / MB, of, '<= 80', cost.wireBytes / MB <= 80),
    figureOf(
      'million-memory-mb',
      cost.peakBytes / MB,
      `larger of the two parties, ${LARGE} ids a side`,
      '<= 300',
      cost.peakBytes / MB <= 300,
    ),
  ];
}

type Measured = { readonly cost: PartiesCost; readonly receiver: readonly string[]; readonly sender: readonly string[] };

async function measure(run: Run, folder: string, size: number, suite: SuiteName): Promise<Measured> {
  run.note(`${suite}, ${size} ids a side`);
  const codes = (from: number) => Array.from({ length: size }, (_, i) => numericCode(from + i));
  const [receiver, sender] = [codes(0), codes(size / 2)];
  const tables = [receiver, sender].map((ids) => `id,name\n${ids.map((id, i) => `${id},"row ${i}"\n`).join('')}`);
  const parties = await twoParties(join(folder, `${suite}-${size}`), [tables[0]!, tables[1]!], { idKind: 'credit-code', suite });
  const cost = await runParties(parties);
  if (cost.matches !== size / 2) throw new Error(`${cost.matches} matches where there are ${size / 2}`);
  return { cost, receiver, sender };
}

function figureOf(name: string, value: number, limit: string, bar: string, holds: boolean, before = ''): Figure {
  return { figure: `privacy.${name}`, value: rounded(value, 2), limit: `${before} ${limit}`.trim(), bar, holds };
}
