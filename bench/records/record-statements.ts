import pg from 'pg';

/** Statements that one piece of work sent in one go, without waiting for an answer in between. */
export type Sent = readonly { readonly text: string; readonly values: readonly unknown[] }[];

type QueryConfig = string | { readonly text: string; readonly values?: readonly unknown[] };

/** Does the work and answers what it sent to the database, in order, in the groups in which it was sent. */
export async function recordStatements(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const groups: { text: string; values: readonly unknown[] }[][] = [];
  const original = pg.Client.prototype.query;
  let pending = 0;
  // oxlint-disable-next-line typescript/no-explicit-any -- the driver's overloads, passed through as they are
  const patched = function (this: pg.Client, ...args: any[]): unknown {
    const config = args[0] as QueryConfig;
    const statement =
      typeof config === 'string' ? { text: config, values: [] } : { text: config.text, values: config.values ?? [] };
    groups.push([]);
    groups.at(-1)!.push(statement);
    pending++;
    const result = original.apply(this, args as never) as unknown as Promise<unknown>;
    return result.finally(() => pending--);
  };
  pg.Client.prototype.query = patched as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return groups;
}
