import type { Context } from '../../../kernel/pure/context.ts';
import { system } from '../../../kernel/pure/principal.ts';
import { lookUpCode, requireItemByNo, type ItemDefinition } from '../../catalogue/index.ts';
import { findProvider } from '../../institutions/index.ts';
import { countChanges, LineMemory, type Stream } from '../../records/index.ts';
import { hasUnifiedAliases } from '../../subjects/index.ts';
import { isHeader, mapHeader, type HeaderMapping } from '../intake/header-mapping.ts';
import { compileRows } from '../intake/row-compiler.ts';
import { targetName } from '../intake/column-target.ts';
import { noCounts, type DeliveryCounts } from '../model.ts';
import { openRowSource, type RowSource } from '../reading/row-source.ts';
import { findDelivery, findRepeated, isOpen, listBlocks, lockDelivery, updateDelivery, type Delivery } from '../store.ts';
import { changedFile, failureOf, tooManyRefused, wrongHeader } from './delivery-failure.ts';
import { commitBlock, type Progress } from './commit-block.ts';
import { failDelivery } from './fail-delivery.ts';
import { finishDelivery } from './finish-delivery.ts';
import { KeySet } from './key-set.ts';
import { startBlock, type BlockDraft, type PreparedBlock, type ResolveSubjects } from './prepare-block.ts';
import { namedByItself, needsAliases, resolveSubjects } from './resolve-subjects.ts';
import { rulesDigestOf } from './rules-digest.ts';
import { requireWhole, spoolPath } from './spool.ts';

/** Rows read and judged at a time: few, so that their cells are gone before the next are there. */
const BATCH_ROWS = 250;

type Opened = {
  readonly delivery: Delivery;
  readonly item: ItemDefinition;
  readonly stream: Stream;
  readonly mapping: HeaderMapping;
  readonly rulesDigest: string;
  readonly open: (startRow: number) => Promise<RowSource>;
};

/**
 * Reads a delivery that is here completely, from where it stands to its end. Called again after a crash it continues; called on a
 * finished delivery it does nothing. What stops the whole file is recorded as the delivery's failure, not thrown.
 */
export async function runDelivery(ctx: Context, deliveryId: number): Promise<void> {
  const delivery = await inSystem(ctx, (one) => findDelivery(one.tx, deliveryId));
  if (!isOpen(delivery)) return;
  try {
    const opened = await openDelivery(ctx, delivery);
    if (opened === undefined) return;
    const repeated = await findSame(ctx, opened);
    if (repeated)
      return await finishDelivery(ctx, opened.delivery, {
        counts: repeatedCounts(repeated.counts as DeliveryCounts),
        repeats: repeated.deliveryId,
        rulesDigest: opened.rulesDigest,
      });
    await checkShare(ctx, opened);
    const progress = await runBlocks(ctx, opened);
    await finishDelivery(ctx, opened.delivery, { counts: progress.counts, repeats: null, rulesDigest: opened.rulesDigest });
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    await inSystem(ctx, (one) => failDelivery(one, deliveryId, failure));
  }
}

const inSystem = <T>(ctx: Context, work: (one: Context) => Promise<T>) => ctx.platform.transaction(system, work);

/** Undefined when another run has come to the end in between. */
async function openDelivery(ctx: Context, delivery: Delivery): Promise<Opened | undefined> {
  const item = requireItemByNo(delivery.itemNo);
  const path = spoolPath(ctx.platform.spoolDir, delivery.deliveryId);
  const hints = {
    fileName: delivery.fileName,
    isHeader: (cells: readonly string[]) => isHeader(item, cells, delivery.columnOverrides),
    batchRows: BATCH_ROWS,
    ...(delivery.sheet === null ? {} : { sheet: delivery.sheet }),
    ...(delivery.format === null ? {} : { format: delivery.format as 'csv' | 'xlsx' | 'ndjson' }),
  };
  await requireWhole(path, delivery.receivedBytes);
  const source = await openRowSource(path, hints);
  const mapping = mapHeader(item, source.header, delivery.columnOverrides);
  const rulesDigest = rulesDigestOf(item, mapping);
  const columns = mapping.headers.map((header, index) => ({ header, target: targetName(mapping.targets[index]!) }));
  const begun = await inSystem(ctx, async (one) => {
    if (!isOpen(await lockDelivery(one.tx, delivery.deliveryId))) return false;
    await updateDelivery(one.tx, delivery.deliveryId, {
      state: 'running',
      startedAt: delivery.startedAt ?? ctx.now,
      format: source.format.kind,
      mapping: { columns },
    });
    return true;
  });
  if (!begun) return undefined;
  if (mapping.problems.length > 0) throw wrongHeader(item, mapping.problems);
  const stream = { providerNo: delivery.providerNo, itemNo: delivery.itemNo };
  return { delivery, item, stream, mapping, rulesDigest, open: (startRow) => openRowSource(path, { ...hints, startRow }) };
}

function findSame(ctx: Context, { delivery, stream, rulesDigest }: Opened): Promise<Delivery | undefined> {
  if (delivery.dryRun || delivery.position > 0) return Promise.resolve(undefined);
  return inSystem(ctx, async (one) => findRepeated(one.tx, delivery, rulesDigest, await countChanges(one.tx, stream)));
}

/** What an earlier file accepted is there already; what it refused is refused again, and stands in the earlier report. */
function repeatedCounts(counts: DeliveryCounts): DeliveryCounts {
  const unchanged = counts.added + counts.changed + counts.unchanged + counts.withdrawn;
  return { ...counts, added: 0, changed: 0, withdrawn: 0, conflicts: 0, unchanged };
}

/** Where the provider sets a limit the file is judged once without writing, so that a stopped file leaves nothing behind. */
async function checkShare(ctx: Context, opened: Opened): Promise<void> {
  if (opened.delivery.position > 0) return;
  const provider = await inSystem(ctx, (one) => findProvider(one.tx, opened.stream.providerNo));
  const limit = provider?.maxRefusedShare ?? null;
  if (limit === null) return;
  let rows = 0;
  let refused = 0;
  for await (const block of prepared(ctx, opened, new KeySet(), await opened.open(0))) {
    rows += block.counts.rows;
    refused += block.counts.refused;
    block.release();
  }
  if (refused > rows * limit) throw tooManyRefused(refused, rows, limit);
}

async function runBlocks(ctx: Context, opened: Opened): Promise<Progress> {
  const { delivery, stream } = opened;
  const blocks = await inSystem(ctx, (one) => listBlocks(one.tx, delivery.deliveryId, 0, 1_000_000));
  let progress: Progress = {
    position: delivery.position,
    blockNo: blocks.at(-1)?.blockNo ?? 0,
    counts: delivery.position === 0 ? noCounts : (delivery.counts as DeliveryCounts),
  };
  const seen = new KeySet();
  if (progress.position > 0) await remember(ctx, opened, seen, progress.position);
  const run = { deliveryId: delivery.deliveryId, stream, dryRun: delivery.dryRun };
  let writing: Promise<Progress> = Promise.resolve(progress);
  try {
    for await (const block of prepared(ctx, opened, seen, await opened.open(progress.position))) {
      // One block is written while the next is read and judged; never more, so memory stays bounded.
      progress = await writing;
      const before = progress;
      writing = ctx.platform.load((loader) => commitBlock(loader, run, before, block)).finally(block.release);
      // The failure is met at the next await; until then it must not count as unhandled.
      writing.catch(() => undefined);
    }
  } finally {
    await writing.catch(() => undefined);
  }
  return writing;
}

/** After a crash: what stood before the position is read again, without writing, so that duplicates are still known. */
async function remember(ctx: Context, opened: Opened, seen: KeySet, position: number): Promise<void> {
  for await (const block of prepared(ctx, opened, seen, await opened.open(0), position)) {
    block.release();
    if (block.position >= position) return;
  }
}

async function* prepared(
  ctx: Context,
  opened: Opened,
  seen: KeySet,
  source: RowSource,
  end = Infinity,
): AsyncGenerator<PreparedBlock> {
  const fieldNames = Object.keys(opened.item.fields);
  const compiler = compileRows(opened.item, opened.mapping, { lookUpCode });
  const memory = new LineMemory();
  let block: BlockDraft | undefined;
  let joined = false;
  const resolve: ResolveSubjects = (rows) =>
    needsAliases(joined, rows) ? inSystem(ctx, (one) => resolveSubjects(one.tx, rows)) : Promise.resolve(namedByItself);
  for await (const batch of source.batches()) {
    if (batch.position > end) throw changedFile();
    if (block === undefined) {
      block = startBlock(fieldNames, compiler, seen, memory);
      joined = await inSystem(ctx, (one) => hasUnifiedAliases(one.tx));
    }
    await block.add(batch, resolve);
    // What stood before a position is remembered up to exactly there.
    if (!block.isFull() && batch.position !== end) continue;
    yield block.finish();
    block = undefined;
  }
  if (block !== undefined) yield block.finish();
}
