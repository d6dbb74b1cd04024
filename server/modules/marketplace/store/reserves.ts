import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';

/** A product that an enterprise named, to go to by itself where the institution stays silent. */
export type Reserve = {
  /** From 1, in the order of the enterprise. */
  readonly rank: number;
  readonly productId: string;
  /** Signed beforehand; null where nothing was authorised. */
  readonly authorisationId: string | null;
};

type OfApplication = { readonly subjectId: string; readonly applicationId: string };

export async function insertReserves(
  tx: Tx,
  { subjectId, applicationId }: OfApplication,
  reserves: readonly Reserve[],
): Promise<void> {
  await tx.run(sql`insert into marketplace.reserves (subject_id, application_id, rank, product_id, authorisation_id)
    select ${subjectId}, ${applicationId}::uuid, r, p, a
    from unnest(${reserves.map(({ rank }) => rank)}::smallint[], ${reserves.map(({ productId }) => productId)}::uuid[],
      ${reserves.map(({ authorisationId }) => authorisationId)}::uuid[]) as n (r, p, a)`);
}

/** In their order; none for whoever is not the enterprise. */
export function listReserves(tx: Tx, { subjectId, applicationId }: OfApplication): Promise<Reserve[]> {
  return tx.rows<Reserve>(
    named(
      'marketplace-reserves',
      sql`select rank, product_id as "productId", authorisation_id as "authorisationId" from marketplace.reserves
          where subject_id = ${subjectId} and application_id = ${applicationId} order by rank`,
    ),
  );
}

/** Hands on to the new application what comes after a rank. */
export async function moveReserves(
  tx: Tx,
  { subjectId, applicationId }: OfApplication,
  afterRank: number,
  to: string,
): Promise<void> {
  await tx.run(sql`update marketplace.reserves set application_id = ${to}
    where subject_id = ${subjectId} and application_id = ${applicationId} and rank > ${afterRank}`);
}
