import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { reconcileDay } from '../reconcile-day.ts';
import { dayInput } from '../views.ts';

export const reconcile = defineOperation({
  name: 'oversight.reconcile',
  kind: 'command',
  title: { zh: '核对一日的使用', en: 'Reconcile the uses of a day' },
  description: {
    zh: '将一日内的每次披露与其融资事项逐一核对，并执行滥用规则。每夜自动核对前一日；重复核对结果相同。',
    en: 'Holds each disclosure of a day against its financing case, and the rules of misuse against the day. The night before is done by itself; doing it again gives the same.',
  },
  roles: ['auditor', 'regulator'],
  transaction: 'own',
  input: Type.Object({ day: dayInput }, { additionalProperties: false }),
  example: { day: '2026-03-02' },
  output: Type.Object({ day: Type.String(), uses: Type.Integer(), finishedAt: Type.String() }),
  run: async (ctx, { day }) => {
    if (day >= chinaDay(ctx.now))
      throw new Failure('request.invalid', { issues: [{ field: 'day', rule: 'past', message: notOver }] });
    const done = await reconcileDay(ctx.platform, day);
    return { day, uses: done.uses, finishedAt: (done.finishedAt ?? ctx.now).toISOString() };
  },
});

const notOver = { zh: '该日尚未结束，次日起方可核对', en: 'is not over; it can be reconciled from the day after' };
