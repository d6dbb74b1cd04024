import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { setPaused } from '../store.ts';
import { requireItemNamed, sourceName } from '../views.ts';

export const pause = defineOperation({
  name: 'sources.pause',
  kind: 'command',
  title: { zh: '暂停实时数据源', en: 'Pause a live source' },
  description: {
    zh: '一秒内不再向该数据源发出请求，此后以已归集的记录答复；恢复以 sources.resume。',
    en: 'Within a second it is asked no more, and what is collected is given instead, until sources.resume.',
  },
  roles: ['operator'],
  input: Type.Object({ ...sourceName, reason: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
  example: { providerNo: 2, item: 'tax-payments', reason: '提供单位系统升级' },
  output: Type.Object({ state: Type.Enum(['paused']) }),
  run: async (ctx, { providerNo, item, reason }) => {
    const itemNo = requireItemNamed(item).no;
    if (!(await setPaused(ctx.tx, { providerNo, itemNo }, reason, ctx.now))) throw new Failure('resource.not-found');
    return { state: 'paused' as const };
  },
});
