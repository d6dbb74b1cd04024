import type { Context } from './context.ts';

/** Something done because an event of another module happened. One file in `reactions/` holds one of these. */
export type Reaction = {
  /** `<module>.<what>`, the same as the file's place. */
  readonly name: string;
  /** The event, or several of which each is reacted to. */
  readonly on: string | readonly string[];
  /** Reactions with the same queue run one after the other. */
  readonly queue?: (payload: Readonly<Record<string, unknown>>) => string;
  /** `own` runs outside a transaction and opens its own in blocks (long work); by default one transaction holds it all. */
  readonly transaction?: 'one' | 'own';
  readonly run: (ctx: Context, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Called when it has failed for the last time, in a transaction of its own: so that nobody waits for it for ever. */
  readonly giveUp?: (ctx: Context, payload: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** Something the clock starts. One file in `jobs/` holds one of these. */
export type Job = {
  readonly name: string;
  /** A crontab expression in UTC. */
  readonly cron: string;
  readonly run: (ctx: Context) => Promise<void>;
};

export const defineReaction = (definition: Reaction): Reaction => definition;
export const defineJob = (definition: Job): Job => definition;
