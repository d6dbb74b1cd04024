import { openAsBlob } from 'node:fs';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { createClient, type Client, type DownloadedFile } from '../../sdk/index.ts';
import { findConnection } from '../connection.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import { operationText } from '../render/operation-text.ts';
import type { TableStyle } from '../render/table-text.ts';
import { chunksOf, requireFree, safeName, saveFile } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { isListing, type CommandDefinition } from './command-definition.ts';

export type DerivedOptions = GlobalOptions & {
  readonly all?: true;
  readonly output?: string;
  readonly force?: true;
  readonly file?: string;
  readonly idempotencyKey?: string;
};

/** `--all` stops here; the cursor it prints goes on. */
const MAX_PAGES = 2_000;
const PAGE_ROWS = 500;

type Input = Record<string, unknown>;
type Page = Record<string, unknown> & { readonly next: string | null };

/** Calls one operation and shows its answer: a table for a person, exact JSON with `--json`, a file where one is answered. */
export async function callOperation(
  terminal: Terminal,
  command: CommandDefinition,
  input: Input,
  options: DerivedOptions,
): Promise<ExitCode> {
  const item = typeof input['item'] === 'string' ? input['item'] : undefined;
  const connection = findConnection(options, terminal.env, command.roles, item);
  const client = createClient({ ...connection, language: terminal.language });
  const call = options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey };
  if (command.answer === 'file') {
    if (options.output !== undefined && options.output !== '-') requireFree(options.output, options.force === true);
    const file = (await client.call(command.name as never, input as never, call)) as unknown as DownloadedFile;
    await keepFile(terminal, file, options, connection.url);
    return exitCodes.done;
  }
  const body = await answerOf(client, command, input, options);
  terminal.print(
    options.json === true ? JSON.stringify(body, null, 2) : operationText(command.name, body, input, styleOf(terminal)),
  );
  if (options.json !== true) hintNext(terminal, body);
  return exitCodes.done;
}

export const styleOf = (terminal: Terminal): TableStyle => ({
  language: terminal.language,
  paint: terminal.paintOut,
  width: terminal.columns,
});

async function answerOf(client: Client, command: CommandDefinition, input: Input, options: DerivedOptions): Promise<unknown> {
  const call = options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey };
  if (command.body === 'bytes') {
    if (options.file === undefined)
      throw new UsageError({
        zh: '缺少 --file：要上传的文件，- 为标准输入',
        en: '--file is missing: the file to send, - for the standard input',
      });
    const bytes = options.file === '-' ? new Blob([await buffer(process.stdin)]) : await openAsBlob(options.file);
    return client.upload(command.name as never, input as never, bytes, call);
  }
  if (options.all !== true || !isListing(command)) return client.call(command.name as never, input as never, call);
  let whole: Page | undefined;
  let count = 0;
  for await (const page of client.pages(command.name as never, { limit: PAGE_ROWS, ...input } as never, call)) {
    whole = joined(whole, page);
    count++;
    if (count >= MAX_PAGES) break;
  }
  return whole;
}

/** Two pages as one: the lists of the one after those of the other, everything else as the later page says. */
export function joined(before: Page | undefined, page: Page): Page {
  if (before === undefined) return page;
  // A header is the same on every page; only lists of rows grow.
  const grows = (value: unknown): value is object[] =>
    Array.isArray(value) && (value.length === 0 || value.some((one) => typeof one === 'object'));
  const lists = Object.entries(page).filter(
    (entry): entry is [string, object[]] => grows(entry[1]) && !isSaidAgain(before[entry[0]], entry[1]),
  );
  return {
    ...before,
    ...page,
    ...Object.fromEntries(lists.map(([name, rows]) => [name, [...(before[name] as object[]), ...rows]])),
  };
}

/** A summary stands on every page alike, though its figures may have moved: the same texts and numbers of things, row by row. */
function isSaidAgain(before: unknown, rows: readonly object[]): boolean {
  const names = (row: unknown) =>
    Object.entries(row as object).filter(([name, value]) => typeof value === 'string' || /(?:Id|No)$/.test(name));
  return (
    Array.isArray(before) &&
    before.length === rows.length &&
    rows.every((row, index) => names(row).length > 0 && isDeepStrictEqual(names(row), names(before[index])))
  );
}

function hintNext(terminal: Terminal, body: unknown): void {
  const next = (body as { next?: unknown } | undefined)?.next;
  if (typeof next !== 'string') return;
  const { dim } = terminal.paintErr;
  terminal.say({
    zh: dim(`还有更多：--all 取全部，--cursor ${next} 取下一页`),
    en: dim(`There is more: --all for everything, --cursor ${next} for the next page`),
  });
}

async function keepFile(terminal: Terminal, file: DownloadedFile, options: DerivedOptions, url: string): Promise<void> {
  if (options.output === '-') {
    for await (const chunk of chunksOf(file, url)) if (!terminal.out.write(chunk)) await once(terminal.out, 'drain');
    return;
  }
  const path = options.output ?? safeName(file.fileName);
  requireFree(path, options.force === true);
  await saveFile(file, path, url);
  if (options.json === true) terminal.print(JSON.stringify({ file: path, contentType: file.contentType }, null, 2));
  else terminal.say({ zh: `已保存 ${path}`, en: `saved ${path}` });
}
