import { Failure } from '../../kernel/pure/failure.ts';
import { findItem, type ItemDefinition } from '../catalogue/index.ts';

/** The item a caller names; refused where the catalogue has none of that name. */
export function requireItem(name: string): ItemDefinition {
  const item = findItem(name);
  if (item) return item;
  throw new Failure('request.invalid', {
    issues: [{ field: 'item', rule: 'known', message: { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' } }],
  });
}
