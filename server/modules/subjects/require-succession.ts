import type { Tx } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { isDay } from './model/succession-input.ts';
import { lockForSuccession } from './store/successions.ts';

/**
 * Throws unless an event from one subject to others can be recorded: all are known, different, and none is merged into another
 * already, so that following mergers always ends. The subjects are locked until the end of the transaction.
 */
export async function requireSuccession(tx: Tx, from: string, to: readonly string[], effectiveOn: string): Promise<void> {
  if (!isDay(effectiveOn)) throw invalid('effectiveOn', 'date', { zh: '没有这一天', en: 'is not a day of the calendar' });
  if (to.includes(from))
    throw invalid('fromSubjectId', 'different', { zh: '双方不能是同一主体', en: 'must be another subject than the other side' });
  const mergedInto = await lockForSuccession(tx, [from, ...to]);
  if (mergedInto.size < to.length + 1) throw new Failure('resource.not-found');
  if ([...mergedInto.values()].every((into) => into === null)) return;
  throw new Failure('state.conflict', {
    detail: {
      zh: '其中有主体已并入其他主体，请改用存续主体',
      en: 'One of them is merged into another subject; use the surviving one',
    },
  });
}

const invalid = (field: string, rule: string, message: { zh: string; en: string }): Failure =>
  new Failure('request.invalid', { issues: [{ field, rule, message }] });
