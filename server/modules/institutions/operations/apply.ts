import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { requireKnownScope } from '../require-known-scope.ts';
import { ActAnswer, requireInstitutionNo, scopeInput } from '../views.ts';

export const apply = defineOperation({
  name: 'institutions.apply',
  kind: 'command',
  title: { zh: '申请接入', en: 'Apply for admission' },
  description: {
    zh: '机构说明需要的信息项、用途、地区和调用档次，申请接入。已接入的机构以同一操作申请重新评估，原有接入在新的准予之前或到期之前继续有效。',
    en: 'An institution applies with the items, purposes, divisions and tier it needs. One that is admitted applies in the same way to be reassessed; its admission holds until the next one is given or until it ends.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      contact: Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
          telephone: Type.String({ pattern: '^[0-9+() -]{5,30}$' }),
          email: Type.String({ format: 'email', maxLength: 200 }),
        },
        { additionalProperties: false, description: '联系人 Contact' },
      ),
      ...scopeInput,
    },
    { additionalProperties: false },
  ),
  example: {
    contact: { name: '示例联系部门', telephone: '0571-00000000', email: 'contact@example.com' },
    items: ['registration', 'tax-payments'],
    purposes: ['loan-review'],
    divisions: ['330000'],
    tier: 'attended',
  },
  output: Type.Object(ActAnswer),
  run: async (ctx, { contact, ...wanted }) => {
    const institutionNo = requireInstitutionNo(ctx);
    requireKnownScope(wanted);
    return actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'applied', contact, wanted }));
  },
});
