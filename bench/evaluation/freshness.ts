import { setTimeout as sleep } from 'node:timers/promises';
import { openBenchPlatform, operator } from '../bench-platform.ts';
import type { BenchServer } from '../bench-server.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../median.ts';
import type { Run } from '../run.ts';
import { bringModel } from './bring-model.ts';

const CODE = '91350100M000100Y43';
const QUICK_CHANGES = 40;
const FULL_CHANGES = 200;
const BAR_MS = 1_000;
const POLL_MS = 5;
const LIMIT_MS = 20_000;
const SHARE = 0.95;

/** From handing in one record until its enterprise is shown another evaluation, with the worker running as it does in service. */
export async function measureFreshness(bench: BenchServer, { full, note }: Run): Promise<readonly Figure[]> {
  const platform = await openBenchPlatform(bench);
  await platform.startWorker({ concurrency: 2, pollMs: 1_000 });
  await bringModel(platform);
  const { providerNo } = await platform.call<{ providerNo: number }>(operator, 'institutions.register-provider', {
    code: 'bench-provider',
    nameZh: '示例市税务局',
    nameEn: 'Sample bureau',
    divisionCode: '350100',
    items: ['tax-credit-ratings'],
  });
  const provider = { clientId: 'bench-provider', name: 'bench', role: 'provider', providerNo } as const;
  const subject = { clientId: 'bench-subject', name: 'bench', role: 'subject', subjectId: CODE } as const;
  const deliver = (deliveryKey: string, year: number, level: string) =>
    platform.call(provider, 'collection.deliver-records', {
      item: 'tax-credit-ratings',
      deliveryKey,
      records: [{ unifiedCode: CODE, year, level }],
    });
  const scoreNow = async () => {
    const { evaluation } = await platform
      .call<{ evaluation: { score: number } | null }>(subject, 'evaluation.show', {})
      .catch(() => ({ evaluation: null }));
    return evaluation?.score;
  };
  const waits: number[] = [];
  for (let number = 0; number <= (full ? FULL_CHANGES : QUICK_CHANGES); number++) {
    const before = await scoreNow();
    const started = performance.now();
    await deliver(`k${number}`, 2025, number % 2 === 0 ? 'A' : 'C');
    while ((await scoreNow()) === before) {
      if (performance.now() - started > LIMIT_MS) throw new Error('no new evaluation is seen');
      await sleep(POLL_MS);
    }
    // The first makes the enterprise known and warms the plans.
    if (number > 0) waits.push(performance.now() - started);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const p95 = Math.ceil(sorted[Math.ceil(sorted.length * SHARE) - 1]!);
  note(`a new grade is seen after ${rounded(sorted[Math.floor(sorted.length / 2)]!, 0)} ms in the middle`);
  return [
    {
      figure: 'evaluation.freshness-p95',
      value: p95,
      limit: 'ms from one record handed in to another evaluation shown',
      bar: `≤ ${BAR_MS}`,
      holds: p95 <= BAR_MS,
    },
  ];
}
