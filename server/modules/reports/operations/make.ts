import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { askedItems, deadlineInput, exampleUse, prepareAsk, Receipt, useInputs } from '../../query/index.ts';
import { institutionReport } from '../institution-report.ts';
import { keepReport } from '../keep-report.ts';
import { ReportView, reportView } from '../views.ts';

export const make = defineOperation({
  name: 'reports.make',
  kind: 'command',
  secret: true,
  title: { zh: '凭授权生成信用报告', en: 'Make a report under an authorisation' },
  description: {
    zh: '接入机构凭企业授权，为一项融资事项生成企业信用报告，内容以授权的信息项、字段和期间为限。每份计一次授权次数，计入披露日志，并出具回执。报告生成后不再改变，按授权约定的期限保存；授权撤回后不能再取用。',
    en: 'An institution makes a credit report of an enterprise for one financing case, within the items, fields and period authorised. Each is one use, stands in the disclosure log and leaves a receipt. Once made it does not change; it is kept as long as the authorisation says, and given to nobody once that is revoked.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...useInputs,
      items: askedItems,
      deadlineMs: Type.Optional(deadlineInput),
    },
    { additionalProperties: false },
  ),
  example: {
    ...exampleUse,
    items: [{ item: 'registration' }, { item: 'tax-credit-ratings' }, { item: 'penalties' }],
  },
  output: Type.Object({ report: ReportView, receipt: Receipt }),
  prepare: prepareAsk,
  run: async (ctx, input, prepared) => {
    const { document, receipt } = await institutionReport(ctx, input, prepared);
    return { report: reportView(await keepReport(ctx, document)), receipt };
  },
});
