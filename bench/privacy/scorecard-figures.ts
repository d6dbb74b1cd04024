import { resolve } from 'node:path';
import { openPlainSide } from '../../privacy/inner/plain-side.ts';
import { sumOf } from '../../privacy/inner/residues.ts';
import { free, SLOTS } from '../../privacy/inner/seal-context.ts';
import { openSecretSide } from '../../privacy/inner/secret-side.ts';
import { countBins, packingFor } from '../../privacy/scorecard/count-labels.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { runChild } from './run-child.ts';
import { secondsSince } from './seconds-since.ts';
import type { TrainingOrder, TrainingReport } from './training-parties.ts';

const program = resolve(import.meta.dirname, 'training-parties.ts');

const ROWS = 100_000;
const BINS = 12;
const SIDE = 15;
const MB = 1e6;

/** What counting labels and training together cost both parties, and how near it comes to training on pooled rows. Both in this process. */
export async function scorecardFigures(run: Run): Promise<readonly Figure[]> {
  const counted = await counting(run);
  const trained = await training(run, { bankColumns: SIDE, platformColumns: SIDE });
  const wide = run.full ? await training(run, { bankColumns: 30, platformColumns: 300, mostPasses: 1 }) : undefined;
  const size = `${ROWS} rows, ${SIDE} columns a side, ${trained.passes} passes`;
  return [
    ...counted,
    bound('joint-lr-auc-gap', trained.aucGap, 0.0005, `AUC against that of pooled training, ${size}`, 6),
    bound('joint-lr-coefficient-gap', trained.gap, 0.02, `largest distance of a coefficient from pooled training, ${size}`, 4),
    bound('joint-lr-passes', trained.passes, 8, size, 0),
    bound('joint-lr-cpu-s', trained.cpuSeconds, 30, `CPU of both parties with set-up, ${size}`, 1),
    bound('joint-lr-mb', trained.bytes / MB, 250, `both ways, ${size}`, 0),
    bound('joint-lr-memory-mb', trained.peakBytes / MB, 500, 'most that both parties in one process held', 0),
    ...(wide === undefined
      ? []
      : [
          bound(
            'joint-lr-wide-cpu-s',
            wide.cpuSeconds - wide.setUpSeconds,
            25,
            `CPU of both parties for one pass, ${ROWS} x (30+300)`,
            1,
          ),
        ]),
  ];
}

async function counting(run: Run): Promise<readonly Figure[]> {
  run.note(`counting labels in ${SIDE} columns of ${BINS} bins, ${ROWS} rows`);
  const labels = Uint8Array.from({ length: ROWS }, (_, row) => ((row * 7919) % 1000 < 48 ? 1 : 0));
  const parted = Array.from({ length: SIDE }, (_, at) => ({
    cuts: [],
    bins: BINS,
    codes: Uint8Array.from(labels, (_label, row) => ((row * (at + 3) * 31) % 10_007) % BINS),
  }));
  const bads = labels.reduce((sum, label) => sum + label, 0);
  const begun = process.cpuUsage();
  const secret = await openSecretSide();
  const side = await openPlainSide(secret.publicKey);
  const ciphers = Array.from({ length: Math.ceil(ROWS / SLOTS) }, (_, block) =>
    side.read(secret.encrypt(BigInt64Array.from(labels.subarray(block * SLOTS, (block + 1) * SLOTS), BigInt))),
  );
  const counts = await countBins(side, ciphers, parted, packingFor(bads, side.modulus), (bytes) =>
    Promise.resolve(sumOf(secret.decrypt(bytes), secret.modulus)),
  );
  const cpuSeconds = secondsSince(begun);
  free(...ciphers);
  side.close();
  secret.close();
  let wrong = 0;
  for (const [feature, { codes }] of parted.entries()) {
    const plain = Array.from({ length: BINS }, () => 0);
    labels.forEach((label, row) => (plain[codes[row]!]! += label));
    wrong += plain.filter((count, bin) => count !== counts[feature]![bin]).length;
  }
  const size = `${ROWS} x ${SIDE} x ${BINS} bins`;
  return [
    bound('woe-wrong', wrong, 0, `counts that are not those of plain rows, ${size}`, 0),
    bound('woe-cpu-s', cpuSeconds, 6, `CPU of both parties with keys, ${size}`, 2),
  ];
}

/** In a process of its own, so that it holds nothing of what ran before. */
async function training(run: Run, shape: Omit<TrainingOrder, 'rows'>): Promise<TrainingReport> {
  run.note(`training on ${ROWS} rows, ${shape.bankColumns} and ${shape.platformColumns} columns`);
  return runChild<TrainingReport>(program, JSON.stringify({ rows: ROWS, ...shape }));
}

const bound = (name: string, value: number, most: number, limit: string, digits: number): Figure => ({
  figure: `privacy.${name}`,
  value: rounded(value, digits),
  limit,
  bar: `<= ${most}`,
  holds: value <= most,
});
