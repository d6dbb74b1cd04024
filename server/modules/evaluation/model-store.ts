import type { Context, Tx } from '../../kernel/pure/context.ts';
import { allOf, sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import type { ModelAct, ModelState } from './model/model-life.ts';

export type ModelRow = {
  readonly modelId: string;
  readonly name: string;
  readonly title: Bilingual;
  /** Whose own it is; null the platform's. */
  readonly institutionNo: number | null;
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

const COLUMNS = sql`model_id as "modelId", name, title, institution_no as "institutionNo", division_code as "divisionCode", author, drafted_at as "draftedAt", state, state_at as "stateAt"`;

/** Whether it was new: the same model made again is the same one. */
export async function insertModel(
  tx: Tx,
  row: Omit<ModelRow, 'stateAt' | 'state'> & { readonly document: string },
): Promise<boolean> {
  const { modelId, institutionNo, draftedAt } = row;
  const made =
    await tx.run(sql`insert into evaluation.models (model_id, name, title, institution_no, division_code, author, drafted_at, state, state_at)
    values (${modelId}, ${row.name}, ${JSON.stringify(row.title)}::jsonb, ${institutionNo}, ${row.divisionCode}, ${row.author}, ${draftedAt}, 'draft', ${draftedAt})
    on conflict do nothing`);
  if (made === 0) return false;
  await tx.run(sql`insert into evaluation.model_contents (model_id, institution_no, document)
    values (${modelId}, ${institutionNo}, ${row.document})`);
  return true;
}

/** A model with its content; undefined also where only its content is not the caller's to read. */
export function findModel(tx: Tx, modelId: string): Promise<(ModelRow & { readonly document: string }) | undefined> {
  return tx.row(sql`select ${COLUMNS}, document from evaluation.models m
    join (select model_id as content_of, document from evaluation.model_contents) c on c.content_of = m.model_id
    where model_id = ${modelId}`);
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
  readonly model: Pick<ModelRow, 'modelId' | 'institutionNo'>;
  readonly act: 'draft' | ModelAct;
  readonly note: string | null;
  readonly report: object | null;
};

/** Puts down what was done; who and when are the call's. */
export async function addAct({ tx, now, principal }: Context, { model, act, note, report }: NewAct): Promise<void> {
  const { modelId, institutionNo } = model;
  await tx.run(sql`insert into evaluation.model_acts (model_id, institution_no, seq, act, by_client, at, note, report)
    select ${modelId}, ${institutionNo}::integer, coalesce(max(seq), 0) + 1, ${act}, ${principal.clientId}, ${now}, ${note}, ${report === null ? null : JSON.stringify(report)}::jsonb
    from evaluation.model_acts where model_id = ${modelId}`);
}

export async function setState(tx: Tx, modelId: string, state: ModelState, at: Date): Promise<void> {
  await tx.run(sql`update evaluation.models set state = ${state}, state_at = ${at} where model_id = ${modelId}`);
}

/** The one that a model put in its place would replace: of the platform that of exactly this place, of an institution its only one. */
export function findChampion(
  tx: Tx,
  { institutionNo, divisionCode }: Pick<ModelRow, 'institutionNo' | 'divisionCode'>,
): Promise<Pick<ModelRow, 'modelId' | 'institutionNo'> | undefined> {
  return tx.row(sql`select model_id as "modelId", institution_no as "institutionNo" from evaluation.models where state = 'champion'
    and case when ${institutionNo}::integer is null then institution_no is null and coalesce(division_code, '') = ${divisionCode ?? ''}
             else institution_no = ${institutionNo} end`);
}

export const modelOwners = ['platform', 'institution'] as const;
export type ModelOwner = (typeof modelOwners)[number];

type Place = readonly [draftedAt: string, modelId: string];

export function listModels(
  tx: Tx,
  { state, owner }: { readonly state?: ModelState | undefined; readonly owner?: ModelOwner | undefined },
  [draftedAt, modelId]: Place,
  limit: number,
): Promise<ModelRow[]> {
  const conditions = [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(owner === undefined ? [] : [sql`(institution_no is null) = ${owner === 'platform'}`]),
    ...(modelId === '' ? [] : [sql`(drafted_at, model_id) < (${draftedAt}::timestamptz, ${modelId})`]),
  ];
  return tx.rows<ModelRow>(
    sql`select ${COLUMNS} from evaluation.models where ${allOf(conditions)} order by drafted_at desc, model_id desc limit ${limit}`,
  );
}

/** Models that evaluate for the platform, with what they are. */
export function listActive(tx: Tx): Promise<{ modelId: string; state: 'champion' | 'shadow'; document: string }[]> {
  return tx.rows(
    sql`select m.model_id as "modelId", m.state, c.document from evaluation.models m join evaluation.model_contents c using (model_id)
        where m.state in ('champion', 'shadow') and m.institution_no is null order by m.model_id`,
  );
}
