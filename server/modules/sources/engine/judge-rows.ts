import { hash } from 'node:crypto';
import type { ItemDefinition } from '../../catalogue/index.ts';
import { compileRecord, type GivenValues } from '../../collection/index.ts';
import type { LiveRow } from '../live-answer.ts';
import { SourceFault } from '../model/source-fault.ts';

const DIGEST_LENGTH = 32;

/**
 * The rows of an answer, judged by the rules by which delivered rows are judged. One that breaks them makes the whole answer invalid: who
 * asks live gets the whole truth or none. @throws SourceFault `source.invalid-answer` naming field and rule.
 */
export function judgeRows(item: ItemDefinition, subjectId: string, rows: readonly GivenValues[]): readonly LiveRow[] {
  const keys = new Set<string>();
  return rows.map((values) => {
    const judged = compileRecord(item, subjectId, values);
    if ('issues' in judged) {
      const [issue] = judged.issues;
      const field = issue?.field.startsWith('values.') === true ? issue.field.slice('values.'.length) : '';
      // The name of a field that the item does not have is the source's own text, and not repeated.
      const place = Object.hasOwn(item.fields, field) ? ` ${field}` : '';
      throw new SourceFault('source.invalid-answer', `row${place} ${issue?.rule ?? ''}`);
    }
    const { recordKey, validFrom, validTo, body } = judged.record;
    if (keys.has(recordKey)) throw new SourceFault('source.invalid-answer', 'row doubled');
    keys.add(recordKey);
    return { recordKey, validFrom, validTo, body, digest: hash('sha256', body).slice(0, DIGEST_LENGTH) };
  });
}
