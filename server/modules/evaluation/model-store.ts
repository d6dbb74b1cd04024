import type { Context, Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { ModelAct, ModelState } from './model/model-life.ts';

export type ModelRow = {
  readonly modelId: string;
  readonly name: string;
  readonly title: Bilingual;
  readonly divisionCode: string | null;
  readonly author: string;
  readonly draftedAt: Date;
  readonly state: ModelState;
  readonly stateAt: Date;
};

export type ModelActRow = {
  readonly seq: number;
  readonly act: 'draft' | ModelAct;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
  readonly report: unknown;
};

const COLUMNS = sql`model_id as "modelId", name, title, division_code as "divisionCode", author, drafted_at as "draftedAt", state, state_at as "stateAt"`;

/** Whether it was new: the same model made again is the same one. */
export async function insertModel(
  tx: Tx,
  row: Omit<ModelRow, 'stateAt' | 'state'> & { readonly document: string },
): Promise<boolean> {
  const made =
    await tx.run(sql`insert into evaluation.models (model_id, name, title, division_code, document, author, drafted_at, state, state_at)
    values (${row.modelId}, ${row.name}, ${JSON.stringify(row.title)}::jsonb, ${row.divisionCode}, ${row.document}, ${row.author}, ${row.draftedAt}, 'draft', ${row.draftedAt})
    on conflict do nothing`);
  return made > 0;
}

export function findModel(tx: Tx, modelId: string): Promise<(ModelRow & { readonly document: string }) | undefined> {
  return tx.row(sql`select ${COLUMNS}, document from evaluation.models where model_id = ${modelId}`);
}

/** Held until the end of the transaction, so that two acts on models have an order. */
export async function holdModels(tx: Tx): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('evaluation.models'))`);
}

export function listActs(tx: Tx, modelId: string): Promise<ModelActRow[]> {
  return tx.rows<ModelActRow>(sql`select seq, act, by_client as by, at, note, report from evaluation.model_acts
    where model_id = ${modelId} order by seq`);
}

export type NewAct = {
  readonly modelId: string;
  readonly act: 'draft' | ModelAct;
  readonly note: string | null;
  readonly report: object | null;
};

/** Puts down what was done; who and when are the call's. */
export async function addAct({ tx, now, principal }: Context, { modelId, act, note, report }: NewAct): Promise<void> {
  await tx.run(sql`insert into evaluation.model_acts (model_id, seq, act, by_client, at, note, report)
    select ${modelId}, coalesce(max(seq), 0) + 1, ${act}, ${principal.clientId}, ${now}, ${note}, ${report === null ? null : JSON.stringify(report)}::jsonb
    from evaluation.model_acts where model_id = ${modelId}`);
}

export async function setState(tx: Tx, modelId: string, state: ModelState, at: Date): Promise<void> {
  await tx.run(sql`update evaluation.models set state = ${state}, state_at = ${at} where model_id = ${modelId}`);
}

/** The one that counts in exactly this place. */
export function findChampion(tx: Tx, divisionCode: string | null): Promise<{ readonly modelId: string } | undefined> {
  return tx.row(sql`select model_id as "modelId" from evaluation.models
    where state = 'champion' and coalesce(division_code, '') = ${divisionCode ?? ''}`);
}

type Place = readonly [draftedAt: string, modelId: string];

export function listModels(
  tx: Tx,
  state: ModelState | undefined,
  [draftedAt, modelId]: Place,
  limit: number,
): Promise<ModelRow[]> {
  const conditions = [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(modelId === '' ? [] : [sql`(drafted_at, model_id) < (${draftedAt}::timestamptz, ${modelId})`]),
  ];
  return tx.rows<ModelRow>(
    sql`select ${COLUMNS} from evaluation.models where ${allOf(conditions)} order by drafted_at desc, model_id desc limit ${limit}`,
  );
}

/** Models that evaluate, with what they are. */
export function listActive(tx: Tx): Promise<{ modelId: string; state: 'champion' | 'shadow'; document: string }[]> {
  return tx.rows(
    sql`select model_id as "modelId", state, document from evaluation.models where state in ('champion', 'shadow') order by model_id`,
  );
}
