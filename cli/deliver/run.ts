import type { Client } from '../../sdk/index.ts';
import type { Connection } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { Terminal } from '../terminal.ts';
import type { Interruptible } from './interruption.ts';

export type DeliverOptions = GlobalOptions & {
  readonly item: string;
  readonly dryRun?: true;
  readonly deliveryKey?: string;
  readonly again?: true;
  readonly columns: Readonly<Record<string, string>>;
  readonly format?: 'csv' | 'xlsx' | 'ndjson';
  readonly sheet?: string;
  readonly fileName?: string;
  readonly wait: boolean;
  readonly refusals?: string;
  readonly force?: true;
  readonly strict?: true;
  readonly partBytes: number;
};

/** One run of the command: who speaks to whom, and how far it has come. */
export type Run = {
  readonly terminal: Terminal;
  readonly client: Client;
  readonly connection: Connection;
  readonly options: DeliverOptions;
  readonly signal: AbortSignal;
  readonly state: Interruptible;
};
