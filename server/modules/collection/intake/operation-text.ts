import { plainText } from './normalise/plain-text.ts';
import { silentNotes } from './normalise/silent-notes.ts';

/** What a row asks for: the record to be there as given, or to be withdrawn. */
export type RowOperation = 'upsert' | 'withdraw';

const words: ReadonlyMap<string, RowOperation> = new Map([
  ...['', '新增', '变更', '修改', '更新', '补录', 'upsert', 'insert', 'add', 'update'].map((word): [string, RowOperation] => [
    word,
    'upsert',
  ]),
  ...['撤销', '删除', '撤回', '作废', 'withdraw', 'delete'].map((word): [string, RowOperation] => [word, 'withdraw']),
]);

/** The operation a cell asks for; undefined if it cannot be told. An empty cell asks for an upsert. */
export function readOperation(raw: string): RowOperation | undefined {
  return words.get(plainText(raw, silentNotes).toLowerCase());
}
