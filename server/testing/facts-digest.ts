import type { Client } from 'pg';

export type FactsDigest = { readonly facts: number; readonly keys: number; readonly refusals: number; readonly digest: string };

/**
 * What a provider's deliveries came to: how many facts, of how many records, how many refusals, and a digest over all of them in
 * key order. When it was recorded and by which delivery is left out, so that two ways to the same facts have the same digest.
 */
export async function factsDigest(admin: Client, providerNo: number): Promise<FactsDigest> {
  const { rows } = await admin.query<FactsDigest>(
    `with fact as (
       select subject_id, item_no, record_key, md5(row(valid_from, valid_to, row_no, status, digest, body)::text) as content
       from records.facts where provider_no = $1
     ), refusal as (
       select r.row_no, md5(row(r.cells, r.reasons)::text) as content
       from collection.refusals r join collection.deliveries d using (delivery_id) where d.provider_no = $1
     )
     select (select count(*) from fact)::integer as facts, (select count(distinct (subject_id, item_no, record_key)) from fact)::integer as keys,
       (select count(*) from refusal)::integer as refusals,
       md5(coalesce((select string_agg(row(subject_id, item_no, record_key, content)::text, '' order by subject_id collate "C", item_no, record_key collate "C", content) from fact), '')
         || coalesce((select string_agg(row_no || content, '' order by row_no, content) from refusal), '')) as digest`,
    [providerNo],
  );
  return rows[0]!;
}
