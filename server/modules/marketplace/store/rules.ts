import type { Context, Tx } from '../../../kernel/pure/context.ts';
import { named, sql } from '../../../kernel/pure/sql.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import type { ClockDays } from '../model/clock-rules.ts';

export async function readClocks(tx: Tx): Promise<ClockDays> {
  const rows = await tx.rows<{ stage: keyof ClockDays; days: number }>(
    named('marketplace-clocks', sql`select stage, working_days as days from marketplace.clocks`),
  );
  return Object.fromEntries(rows.map(({ stage, days }) => [stage, days])) as ClockDays;
}

export async function setClock({ tx, now, principal }: Context, stage: keyof ClockDays, workingDays: number): Promise<void> {
  await tx.run(sql`update marketplace.clocks set working_days = ${workingDays}, set_at = ${now}, set_by = ${principal.clientId}
    where stage = ${stage}`);
}

export type RefusalCode = { readonly code: string; readonly title: Bilingual; readonly advice: Bilingual };

const MAX_CODES = 200;

export function listRefusalCodes(tx: Tx): Promise<RefusalCode[]> {
  return tx.rows<RefusalCode>(
    named(
      'marketplace-refusal-codes',
      sql`select code, title, advice from marketplace.refusal_codes order by no limit ${MAX_CODES}`,
    ),
  );
}
