import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { DemandView, demandView } from '../demand-view.ts';
import { closeDemand as close, holdDemand } from '../store/demands.ts';
import { demandIdInput, exampleId, requireSubject } from '../views.ts';

export const closeDemand = defineOperation({
  name: 'marketplace.close-demand',
  kind: 'command',
  title: { zh: '关闭融资需求', en: 'Close a demand' },
  description: {
    zh: '企业关闭不再需要的融资需求；已提交的申请不受影响，另以 marketplace.withdraw 撤回。',
    en: 'An enterprise closes a demand it does not need any more; applications stay as they are and are taken back with marketplace.withdraw.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object({ demandId: demandIdInput }, { additionalProperties: false }),
  example: { demandId: exampleId },
  output: Type.Object({ demand: DemandView }),
  run: async (ctx, { demandId }) => {
    const row = await holdDemand(ctx.tx, requireSubject(ctx), demandId);
    if (row === undefined) throw new Failure('resource.not-found');
    if (row.closedAt === null) await close(ctx.tx, row, ctx.now);
    return { demand: demandView({ ...row, closedAt: row.closedAt ?? ctx.now }, ctx.now) };
  },
});
