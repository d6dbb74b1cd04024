import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { applicationView, ApplicationView } from '../application-view.ts';
import { dueOn } from '../model/clock-rules.ts';
import { requireApplication } from '../require-application.ts';
import { readClocks } from '../store/rules.ts';
import { applicationIdInput, exampleId } from '../views.ts';
import { workingDays } from '../working-days.ts';

export const acceptOffer = defineOperation({
  name: 'marketplace.accept-offer',
  kind: 'command',
  title: { zh: '接受机构方案', en: 'Accept an offer' },
  description: {
    zh: '企业接受机构给出的金额、利率、期限、担保和还款方式；机构应在期限内放款。不接受的，以 marketplace.withdraw 撤回；到期未答复的，申请失效。',
    en: 'An enterprise takes the amount, rate, term, security and repayment offered; the institution then has to grant in time. Who does not want it withdraws; an offer that is not answered in time expires.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object({ applicationId: applicationIdInput }, { additionalProperties: false }),
  example: { applicationId: exampleId },
  output: Type.Object({ application: ApplicationView }),
  run: async (ctx, { applicationId }) => {
    const held = await requireApplication(ctx, applicationId, 'agreed');
    const [clocks, days] = await Promise.all([readClocks(ctx.tx), workingDays(ctx)]);
    const { row } = await append(ctx, held, { kind: 'agreed', dueOn: dueOn('approved', clocks, days) });
    return { application: applicationView(row) };
  },
});
