import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { setPaused } from '../store.ts';
import { requireItemNamed, sourceName } from '../views.ts';

export const resume = defineOperation({
  name: 'sources.resume',
  kind: 'command',
  title: { zh: '恢复实时数据源', en: 'Resume a live source' },
  description: { zh: '一秒内重新向该数据源发出请求。', en: 'Within a second it is asked again.' },
  roles: ['operator'],
  input: Type.Object(sourceName, { additionalProperties: false }),
  example: { providerNo: 2, item: 'tax-payments' },
  output: Type.Object({ state: Type.Enum(['active']) }),
  run: async (ctx, { providerNo, item }) => {
    const itemNo = requireItemNamed(item).no;
    if (!(await setPaused(ctx.tx, { providerNo, itemNo }, null, ctx.now))) throw new Failure('resource.not-found');
    return { state: 'active' as const };
  },
});
