import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { defineKept } from '../../kernel/pure/kept.ts';
import { system } from '../../kernel/pure/principal.ts';
import type { TrainingTable } from './model/training-table.ts';
import { findBody } from './study-store.ts';

/** A training set is read again and again while an analyst moves cuts about. */
const read = defineKept(() => new Map<string, TrainingTable>());
const MAX_READ = 3;
/** Twenty thousand rows of a hundred columns are far less. */
const MAX_BYTES = 256 * 1024 * 1024;

export const packTable = (table: TrainingTable): Uint8Array => gzipSync(JSON.stringify(table));

/**
 * The training set of a study the caller has been found to own. It is read by the platform itself: no other role reaches it, so that nothing of it
 * leaves but what is computed.
 */
export async function openTrainingSet(ctx: Pick<Context, 'platform'>, studyId: string): Promise<TrainingTable> {
  const sets = ctx.platform.kept(read);
  const before = sets.get(studyId);
  if (before !== undefined) return before;
  const body = await ctx.platform.transaction(system, ({ tx }) => findBody(tx, studyId));
  if (body === undefined) throw new Failure('state.conflict', { detail: notBuilt });
  const table = JSON.parse(gunzipSync(body, { maxOutputLength: MAX_BYTES }).toString('utf8')) as TrainingTable;
  if (sets.size >= MAX_READ) sets.delete(sets.keys().next().value!);
  sets.set(studyId, table);
  return table;
}

const notBuilt = { zh: '训练样本尚未生成', en: 'the training set has not been built yet' };
