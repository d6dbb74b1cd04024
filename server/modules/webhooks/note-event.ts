import type { Context } from '../../kernel/pure/context.ts';
import { insertDeliveries } from './delivery-store.ts';
import { insertEvent, type NewEvent } from './event-store.ts';

/**
 * Keeps something to tell an institution, with a message for each endpoint that wants to know, `except` one. Done again, it finds the same and adds
 * nothing.
 */
export async function noteEvent({ tx, now }: Context, event: NewEvent, except: string | null = null): Promise<void> {
  const eventId = await insertEvent(tx, event, now);
  if (eventId !== undefined) await insertDeliveries(tx, { ...event, eventId, except }, now);
}
