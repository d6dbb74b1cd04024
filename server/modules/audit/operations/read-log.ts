import { Type, type Static } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DEFAULT_PAGE, fromCursor, nextCursor, pageInput, pageOf } from '../../../kernel/pure/page.ts';
import { listEntriesFrom, listNotLogged, listWaiting, type EntryRow } from '../disclosure-store.ts';
import { storedCounts } from '../log/log-store.ts';
import { partsOf } from '../model/disclosure-parts.ts';

const MAX_NOT_LOGGED = 1_000;
const MAX_WAITING = 5_000;

const StoredEntry = Type.Object({
  entryId: Type.String(),
  entry: Type.String(),
  disclosure: Type.Union([
    Type.Object({ salt: Type.String(), parts: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })) }),
    Type.Null(),
  ]),
});

export const readLog = defineOperation({
  name: 'audit.read-log',
  kind: 'query',
  title: { zh: '读取披露日志原文', en: 'Read the disclosure log as stored' },
  description: {
    zh: '按位置逐条读取披露日志及其对应的披露内容，供 jinqiao log audit 重算核对；最后一页附未入日志和待封存的内容。',
    en: 'The disclosure log entry by entry with the disclosures as stored, for `jinqiao log audit` to recompute; the last page adds what is not logged and what waits to be sealed.',
  },
  roles: ['auditor', 'regulator'],
  input: Type.Object({ ...pageInput }, { additionalProperties: false }),
  example: { limit: 20 },
  output: Type.Object({
    logged: Type.Array(Type.Object({ position: Type.Integer(), ...StoredEntry.properties })),
    rest: Type.Union([
      Type.Object({
        notLogged: Type.Array(Type.String()),
        waiting: Type.Array(StoredEntry),
        tiles: Type.Integer(),
        treeSize: Type.Integer(),
        beyond: Type.Integer(),
      }),
      Type.Null(),
    ]),
    next: nextCursor,
  }),
  run: async (ctx, input) => {
    const limit = input.limit ?? DEFAULT_PAGE;
    const [position, entryId] = fromCursor(input.cursor, [-1, '00000000-0000-0000-0000-000000000000']);
    const rows = await listEntriesFrom(ctx.tx, { position, entryId }, limit + 1);
    const { page, next } = pageOf(rows, limit, (row) => [row.position ?? 0, row.entryId]);
    const logged = page.map((row) => ({ position: row.position ?? 0, ...storedEntry(row) }));
    if (next !== null) return { logged, rest: null, next };
    const [notLogged, waiting, { tiles, size, beyond }] = await Promise.all([
      listNotLogged(ctx.tx, MAX_NOT_LOGGED),
      listWaiting(ctx.tx, MAX_WAITING),
      storedCounts(ctx.tx),
    ]);
    return { logged, rest: { notLogged, waiting: waiting.map(storedEntry), tiles, treeSize: size, beyond }, next };
  },
});

function storedEntry({ entryId, entry, disclosure }: EntryRow): Static<typeof StoredEntry> {
  if (disclosure === null) return { entryId, entry, disclosure };
  const { salt, position: _place, ...stored } = disclosure;
  return { entryId, entry, disclosure: { salt, parts: partsOf(stored) } };
}
