import { openPlainSide } from '../../privacy/inner/plain-side.ts';
import { sumOf } from '../../privacy/inner/residues.ts';
import { free, SLOTS } from '../../privacy/inner/seal-context.ts';
import { openSecretSide } from '../../privacy/inner/secret-side.ts';
import { logOddsOf } from '../../privacy/scorecard/columns.ts';
import { countBins, packingFor } from '../../privacy/scorecard/count-labels.ts';
import { fitAlone } from '../../privacy/scorecard/fit-alone.ts';
import { madeUpColumns } from '../../privacy/scorecard/made-up-columns.testing.ts';
import { openPipes } from '../../privacy/scorecard/pipes.testing.ts';
import { trainAtBank } from '../../privacy/scorecard/train-at-bank.ts';
import { trainAtPlatform } from '../../privacy/scorecard/train-at-platform.ts';
import { countScores, discrimination } from '../../scoring/index.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import type { Run } from '../run.ts';

const ROWS = 100_000;
const BINS = 12;
const SIDE = 15;
const RIDGE = 1;
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
    bound('joint-lr-memory-mb', trained.memory / MB, 500, 'both parties in one process', 0),
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

type Shape = { readonly bankColumns: number; readonly platformColumns: number; readonly mostPasses?: number };

async function training(run: Run, { mostPasses, ...shape }: Shape) {
  run.note(`training on ${ROWS} rows, ${shape.bankColumns} and ${shape.platformColumns} columns`);
  const { labels, bank, platform } = madeUpColumns({ rows: ROWS, ...shape, seed: 11 });
  const limited = mostPasses === undefined ? {} : { mostPasses };
  let bytes = 0;
  const [atBank, atPlatform] = openPipes((more) => (bytes += more));
  const begun = process.cpuUsage();
  const [a, b] = [await openSecretSide(), await openSecretSide()];
  let setUpSeconds = 0;
  const passes = { ridge: RIDGE, ...limited };
  const [own, theirs] = await Promise.all([
    trainAtBank({ labels, columns: bank, platformColumns: platform.length, ...passes }, a, b.publicKey, {
      ...atBank,
      // It hears the platform first when both are ready: what came before is set-up.
      hear: (fits) => {
        setUpSeconds ||= secondsSince(begun);
        return atBank.hear(fits);
      },
    }),
    trainAtPlatform({ columns: platform, bankColumns: bank.length, ...passes }, b, a.publicKey, atPlatform),
  ]);
  const cpuSeconds = secondsSince(begun);
  const memory = process.memoryUsage().rss;
  a.close();
  b.close();
  if (mostPasses !== undefined) return { cpuSeconds, setUpSeconds, bytes, memory, passes: own.passes, gap: 0, aucGap: 0 };
  const all = [...bank, ...platform];
  const joint = Float64Array.from([...own.coefficients, ...theirs.coefficients]);
  const pooled = fitAlone(
    all,
    labels,
    Float64Array.from(all, (_, at) => (at === 0 ? 0 : RIDGE)),
  );
  const bad = Uint8Array.from(labels);
  const auc = (coefficients: Float64Array) =>
    discrimination(
      countScores(
        logOddsOf(all, coefficients, ROWS).map((one) => -one),
        bad,
      ),
    )!.auc;
  const gap = Math.max(...joint.map((value, at) => Math.abs(value - pooled[at]!)));
  return { cpuSeconds, setUpSeconds, bytes, memory, passes: own.passes, gap, aucGap: Math.abs(auc(joint) - auc(pooled)) };
}

const secondsSince = (begun: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

const bound = (name: string, value: number, most: number, limit: string, digits: number): Figure => ({
  figure: `privacy.${name}`,
  value: rounded(value, digits),
  limit,
  bar: `<= ${most}`,
  holds: value <= most,
});
