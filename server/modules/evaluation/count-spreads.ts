import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { system } from '../../kernel/pure/principal.ts';
import { presentMoment } from './fact-store.ts';
import { boundsOf, peerGroups, portrayed } from './model/portrait.ts';
import { readFeatures } from './read-features.ts';
import { listKinds, replaceSpreads } from './spread-store.ts';
import { listSubjectsAfter } from './subject-store.ts';

const BLOCK = 500;
const MAX_BLOCKS = 100_000;
/** Of a group more values than these are thinned out: for parts of a twentieth they are plenty, and memory stays bounded. */
const MOST = 20_000;

/** Counts how values are spread among peers, in place of what was counted before: for portraits. */
export async function countSpreads(ctx: Context): Promise<void> {
  const values = await gather(ctx);
  const rows = [...values].flatMap(([peers, byIndicator]) =>
    [...byIndicator].flatMap(([indicator, { kept, n }]) => {
      const bounds = boundsOf(kept);
      return bounds === undefined ? [] : [{ peers, indicator, n, bounds }];
    }),
  );
  await replaceSpreads(ctx.tx, rows, ctx.now);
}

type Kept = { kept: number[]; n: number };

async function gather(ctx: Context): Promise<Map<string, Map<string, Kept>>> {
  const values = new Map<string, Map<string, Kept>>();
  const day = chinaDay(ctx.now);
  let after = '';
  for (let round = 0; round < MAX_BLOCKS; round++) {
    const place = after;
    const block = await ctx.platform.transaction(system, async ({ tx, now }) => {
      const subjectIds = await listSubjectsAfter(tx, place, BLOCK);
      const asOf = await presentMoment(tx, now);
      return { subjectIds, kinds: await listKinds(tx, subjectIds), known: await readFeatures(tx, subjectIds, asOf) };
    });
    for (const { subjectId, features } of block.known) {
      const kind = block.kinds.get(subjectId);
      if (kind === undefined) continue;
      for (const peers of peerGroups(kind, day)) add(values, peers, features.values);
    }
    const last = block.subjectIds.at(-1);
    if (last === undefined || block.subjectIds.length < BLOCK) return values;
    after = last;
  }
  return values;
}

function add(all: Map<string, Map<string, Kept>>, peers: string, values: Readonly<Record<string, unknown>>): void {
  const byIndicator = all.get(peers) ?? new Map<string, Kept>();
  all.set(peers, byIndicator);
  for (const code of portrayed) {
    const value = values[code];
    if (typeof value !== 'number') continue;
    const found = byIndicator.get(code) ?? { kept: [], n: 0 };
    byIndicator.set(code, found);
    found.n++;
    if (found.kept.length < MOST) found.kept.push(value);
    // Any of the earlier ones may give way, each as likely as another in the order of codes, which tells nothing of a value.
    else if (found.n % 2 === 0) found.kept[(found.n * STRIDE) % MOST] = value;
  }
}

/** Prime to the number kept, so that every place is come by. */
const STRIDE = 7_919;
