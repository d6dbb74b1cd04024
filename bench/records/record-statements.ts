import pg from 'pg';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Does the work and answers what it sent to the database, in order. Nothing else may use the database meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const recording = function (this: pg.Client, ...args: unknown[]): unknown {
    const given = args[0] as string | { readonly text: string; readonly values?: readonly unknown[] };
    statements.push(typeof given === 'string' ? { text: given, values: [] } : { text: given.text, values: given.values ?? [] });
    return original.apply(this, args);
  };
  pg.Client.prototype.query = recording as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original as never;
  }
  return statements;
}
