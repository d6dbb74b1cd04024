import { createHash } from 'node:crypto';
import type { ItemDefinition } from '../../catalogue/index.ts';
import type { HeaderMapping } from '../intake/header-mapping.ts';

/** Raised whenever reading or normalising changes what a file comes to, so that no file counts as seen under other rules. */
const INTAKE_EDITION = 1;

/** Names the rules under which a file was read: the item with its quality rules, the meaning of each column, and this program's edition. */
export function rulesDigestOf(item: ItemDefinition, mapping: HeaderMapping): string {
  const rules = item.rules.map((rule) => [rule.name, rule.severity, rule.check.toString()]);
  const text = JSON.stringify([INTAKE_EDITION, item.name, item.key, item.fields, rules, mapping.headers, mapping.targets]);
  return createHash('sha256').update(text).digest('hex');
}
