import type { Context, Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';

/** On what terms a guarantor takes requests. */
export type GuarantorTerms = {
  readonly taking: boolean;
  /** GB/T 2260; none is everywhere. */
  readonly divisions: readonly string[];
  readonly maxAmountFen: number;
  /** A year, in basis points of the guaranteed amount. */
  readonly minFeeBp: number;
  readonly maxFeeBp: number;
  /** Information items that it reads before it answers. */
  readonly items: readonly string[];
  readonly note: string;
};

export type Guarantor = GuarantorTerms & { readonly guarantorNo: number; readonly name: Bilingual };

export async function setTerms({ tx, now, principal }: Context, institutionNo: number, terms: GuarantorTerms): Promise<void> {
  const { taking, divisions, maxAmountFen, minFeeBp, maxFeeBp, items, note } = terms;
  await tx.run(sql`
    insert into guarantees.terms (institution_no, taking, divisions, max_amount_fen, min_fee_bp, max_fee_bp, items, note, set_at, set_by)
    values (${institutionNo}, ${taking}, ${divisions}::text[], ${maxAmountFen}, ${minFeeBp}, ${maxFeeBp}, ${items}::text[], ${note}, ${now}, ${principal.clientId})
    on conflict (institution_no) do update set taking = excluded.taking, divisions = excluded.divisions, max_amount_fen = excluded.max_amount_fen,
      min_fee_bp = excluded.min_fee_bp, max_fee_bp = excluded.max_fee_bp, items = excluded.items, note = excluded.note, set_at = excluded.set_at, set_by = excluded.set_by`);
}

/** Guarantors that are admitted on a day in China and have said their terms, the cheapest first; of one number only, where it is given. */
export async function listGuarantors(tx: Tx, day: string, limit: number, guarantorNo?: number): Promise<Guarantor[]> {
  const rows = await tx.rows<Omit<Guarantor, 'name'> & { nameZh: string; nameEn: string }>(sql`
    select t.institution_no as "guarantorNo", i.name_zh as "nameZh", i.name_en as "nameEn", t.taking, t.divisions, t.max_amount_fen as "maxAmountFen",
      t.min_fee_bp as "minFeeBp", t.max_fee_bp as "maxFeeBp", t.items, t.note
    from guarantees.terms t join guarantees.institutions i on i.institution_no = t.institution_no
    where i.kind = 'guarantor' and i.state = 'admitted' and i.admitted_until >= ${day}::date
      and (${guarantorNo ?? null}::integer is null or t.institution_no = ${guarantorNo ?? null}::integer)
    order by t.min_fee_bp, t.max_fee_bp, t.institution_no limit ${limit}`);
  return rows.map(({ nameZh, nameEn, ...row }) => ({ ...row, name: { zh: nameZh, en: nameEn } }));
}

export type GuarantorStanding = { readonly kind: string; readonly name: Bilingual };

/** What kind of institution this is, and what it is called, admitted or not. */
export async function findStanding(tx: Tx, institutionNo: number): Promise<GuarantorStanding | undefined> {
  const row = await tx.row<{ kind: string; zh: string; en: string }>(sql`
    select kind, name_zh as zh, name_en as en from guarantees.institutions where institution_no = ${institutionNo}`);
  return row === undefined ? undefined : { kind: row.kind, name: { zh: row.zh, en: row.en } };
}
