import { Type } from 'typebox';
import { Failure } from './failure.ts';

const MAX_PAGE = 500;
export const DEFAULT_PAGE = 50;

/** The two inputs of every listing: how many, and from where. */
export const pageInput = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_PAGE, description: '每页条数 Rows a page' })),
  cursor: Type.Optional(Type.String({ maxLength: 400, description: '上一页给出的游标 Cursor given by the page before' })),
};

export const nextCursor = Type.Union([Type.String(), Type.Null()], {
  description: '下一页的游标；没有下一页时为 null · Cursor of the next page, or null',
});

/** Packs the sort key of a page's last row into an opaque cursor. */
function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Unpacks a cursor made by `toCursor` with the same shape; anything else is the caller's mistake. */
export function fromCursor<const K extends readonly (string | number)[]>(cursor: string | undefined, start: K): K {
  if (cursor === undefined) return start;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(key) && key.length === start.length && key.every((part, i) => typeof part === typeof start[i]))
      return key as unknown as K;
  } catch {
    // Falls through to the one refusal below.
  }
  throw wrongCursor();
}

export const wrongCursor = (): Failure =>
  new Failure('request.invalid', {
    issues: [
      {
        field: 'cursor',
        rule: 'cursor',
        message: { zh: '游标无效，请从第一页开始', en: 'is not a cursor of this listing; start from the first page' },
      },
    ],
  });

/** Cuts a page that was read one row too long, and makes the cursor of the next. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly (string | number)[],
): { page: R[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null };
}
