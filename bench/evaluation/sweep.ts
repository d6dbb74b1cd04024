import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { contextOf } from '../../server/kernel/perform.ts';
import { system } from '../../server/kernel/pure/principal.ts';
import { keepCurrent } from '../../server/modules/evaluation/index.ts';
import { openBenchPlatform, operator, type BenchPlatform } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { bringModel } from './bring-model.ts';
import { fillFacts } from './fill-facts.ts';

const QUICK_ENTERPRISES = 20_000;
const FULL_ENTERPRISES = 200_000;
const BAR_TIMES = 3;
const BAR_MIB = 600;
const GROWTH = 5;
const BAR_GROWTH = 5.5;
const NEWEST_MONTHS = 4;
const SAMPLE_MS = 20;
const NEVER = Number.POSITIVE_INFINITY;

/** All enterprises evaluated from their facts, against one COPY TO of the same facts; and the memory that takes. */
export async function measureSweep(bench: BenchServer, run: Run): Promise<readonly Figure[]> {
  const enterprises = run.full ? FULL_ENTERPRISES : QUICK_ENTERPRISES;
  const { platform, facts } = await fill(bench, run, enterprises);
  const copying = await timeCopy(bench);
  run.note(`one COPY of ${facts} facts takes ${rounded(copying / 1000, 1)} s`);
  const { ms, peakMib } = await timeSweep(bench, platform, enterprises);
  run.note(`the evaluation takes ${rounded(ms / 1000, 1)} s, ${rounded((ms * 1000) / facts, 2)} µs a fact`);
  const times = rounded(ms / copying, 2);
  return [
    {
      figure: 'evaluation.everybody',
      value: times,
      limit: `times one COPY TO of the same ${facts} facts of ${enterprises} enterprises`,
      bar: `≤ ${BAR_TIMES}`,
      holds: times <= BAR_TIMES,
    },
    {
      figure: 'evaluation.memory',
      value: peakMib,
      limit: 'MiB resident, at most, while it runs',
      bar: `≤ ${BAR_MIB}`,
      holds: peakMib <= BAR_MIB,
    },
  ];
}

/** How the time grows when the enterprises are five times as many, a million in the full run: each with its newest months only, so that a common disk holds them. */
export async function measureGrowth(
  withServer: <T>(work: (bench: BenchServer) => Promise<T>) => Promise<T>,
  run: Run,
): Promise<Figure> {
  const few = run.full ? FULL_ENTERPRISES : QUICK_ENTERPRISES;
  const timeOf = (enterprises: number) =>
    withServer(async (bench) => {
      const { platform } = await fill(bench, run, enterprises, NEWEST_MONTHS);
      const { ms } = await timeSweep(bench, platform, enterprises);
      run.note(`${enterprises} enterprises take ${rounded(ms / 1000, 1)} s`);
      return ms;
    });
  const first = await timeOf(few);
  const times = rounded((await timeOf(few * GROWTH)) / first, 2);
  return {
    figure: 'evaluation.growth',
    value: times,
    limit: `times the time of ${few} enterprises, for ${few * GROWTH} with ${NEWEST_MONTHS} months each`,
    bar: `≤ ${BAR_GROWTH}`,
    holds: times <= BAR_GROWTH,
  };
}

async function fill(
  bench: BenchServer,
  run: Run,
  enterprises: number,
  months?: number,
): Promise<{ platform: BenchPlatform; facts: number }> {
  const platform = await openBenchPlatform(bench);
  await platform.call(operator, 'institutions.register-provider', {
    code: 'bench-provider',
    nameZh: '示例市数据局',
    nameEn: 'Sample bureau',
    divisionCode: '330100',
    items: [
      'registration',
      'tax-credit-ratings',
      'tax-payments',
      'sales-summaries',
      'social-insurance-payments',
      'electricity-bills',
    ],
  });
  run.note(`making the facts of ${enterprises} enterprises`);
  const facts = await fillFacts(bench.admin, enterprises, months);
  await bringModel(platform);
  return { platform, facts };
}

/** Milliseconds for the facts to leave the database once; nothing is done with them. */
async function timeCopy(bench: BenchServer): Promise<number> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const started = performance.now();
  await pipeline(bench.admin.query(copyTo('copy records.facts to stdout')), nowhere);
  return performance.now() - started;
}

async function timeSweep(
  { admin }: BenchServer,
  platform: BenchPlatform,
  enterprises: number,
): Promise<{ ms: number; peakMib: number }> {
  const ctx = contextOf(platform.pipeline, { principal: system, language: 'zh' }, platform.database.reads(system), 'bench');
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_MS);
  const started = performance.now();
  await keepCurrent(ctx, NEVER);
  const ms = performance.now() - started;
  clearInterval(sampling);
  const { rows } = await admin.query<{ n: number }>('select count(*)::integer as n from evaluation.scores');
  if (rows[0]!.n !== enterprises) throw new Error(`${enterprises} enterprises, ${rows[0]!.n} scores`);
  return { ms, peakMib: Math.ceil(peak / 2 ** 20) };
}
