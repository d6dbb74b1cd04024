import type { Reaction } from './pure/background.ts';
import type { DomainEvent, Tx } from './pure/context.ts';
import { sql } from './pure/sql.ts';

/** Enqueues every reaction to an event, in the transaction of its cause: either both are there or neither. */
export async function emitEvent(tx: Tx, reactions: readonly Reaction[], event: DomainEvent): Promise<void> {
  for (const reaction of reactions) {
    if (![reaction.on].flat().includes(event.name)) continue;
    const queue = reaction.queue?.(event.payload) ?? null;
    await tx.run(sql`select kernel.enqueue(${reaction.name}, ${JSON.stringify(event.payload)}::json, ${queue})`);
  }
}
