import { openSecretSide } from '../../privacy/inner/secret-side.ts';
import { logOddsOf } from '../../privacy/scorecard/columns.ts';
import { fitAlone } from '../../privacy/scorecard/fit-alone.ts';
import { madeUpColumns } from '../../privacy/scorecard/made-up-columns.testing.ts';
import { openPipes } from '../../privacy/scorecard/pipes.testing.ts';
import { trainAtBank } from '../../privacy/scorecard/train-at-bank.ts';
import { trainAtPlatform } from '../../privacy/scorecard/train-at-platform.ts';
import { countScores, discrimination } from '../../scoring/index.ts';
import { secondsSince } from './seconds-since.ts';

const RIDGE = 1;

/** What a training in a process of its own is told, as JSON in the first argument. */
export type TrainingOrder = {
  readonly rows: number;
  readonly bankColumns: number;
  readonly platformColumns: number;
  readonly mostPasses?: number;
};
export type TrainingReport = {
  readonly cpuSeconds: number;
  readonly setUpSeconds: number;
  /** Both ways. */
  readonly bytes: number;
  /** The most that both parties together held at a time. */
  readonly peakBytes: number;
  readonly passes: number;
  /** Against training on pooled rows; nought where the passes were limited. */
  readonly gap: number;
  readonly aucGap: number;
};

const order: TrainingOrder = JSON.parse(process.argv[2]!);
process.stdout.write(`${JSON.stringify(await train(order))}\n`);

async function train({ rows, mostPasses, ...shape }: TrainingOrder): Promise<TrainingReport> {
  const { labels, bank, platform } = madeUpColumns({ rows, ...shape, seed: 11 });
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
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  a.close();
  b.close();
  if (mostPasses !== undefined) return { cpuSeconds, setUpSeconds, bytes, peakBytes, passes: own.passes, gap: 0, aucGap: 0 };
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
        logOddsOf(all, coefficients, rows).map((one) => -one),
        bad,
      ),
    )!.auc;
  const gap = Math.max(...joint.map((value, at) => Math.abs(value - pooled[at]!)));
  return { cpuSeconds, setUpSeconds, bytes, peakBytes, passes: own.passes, gap, aucGap: Math.abs(auc(joint) - auc(pooled)) };
}
