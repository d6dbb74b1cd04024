import { Client } from 'pg';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Does the work and answers what it sent to the database, in order. Nothing else may use the database meanwhile. */
export async function recordStatements(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const prototype = Client.prototype as { query: unknown };
  const original = prototype.query as (...args: unknown[]) => unknown;
  const recording = function (this: Client, ...args: unknown[]): unknown {
    const given = args[0] as string | { readonly text: string; readonly values?: readonly unknown[] };
    statements.push(typeof given === 'string' ? { text: given, values: [] } : { text: given.text, values: given.values ?? [] });
    return original.apply(this, args);
  };
  prototype.query = recording;
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}
