import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { actAnswer, recordAct } from '../record-act.ts';
import { requireKnownScope } from '../require-known-scope.ts';
import { ActAnswer, institutionNoInput, scopeInput } from '../views.ts';

export const admit = defineOperation({
  name: 'institutions.admit',
  kind: 'command',
  title: { zh: '准予接入', en: 'Admit an institution' },
  description: {
    zh: '评估合格后，由评估人以外的经办人准予接入，载明信息项、用途、地区、档次和有效期。范围不得超出申请，有效期最长二十四个月；原有接入由此替代。',
    en: 'After a passed assessment an operator who did not assess admits the institution, with items, purposes, divisions, tier and last day. The scope is never wider than applied for and holds at most 24 months; it takes the place of an earlier admission.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      institutionNo: institutionNoInput,
      ...scopeInput,
      validUntil: Type.String({
        format: 'date',
        description: '有效期最后一日（北京时间） · Last day on which it holds, in China',
      }),
    },
    { additionalProperties: false },
  ),
  example: {
    institutionNo: 1,
    items: ['registration', 'tax-payments'],
    purposes: ['loan-review'],
    divisions: ['330100'],
    tier: 'attended',
    validUntil: '2027-12-31',
  },
  output: Type.Object(ActAnswer),
  run: async (ctx, { institutionNo, validUntil, ...scope }) => {
    requireKnownScope(scope);
    return actAnswer(institutionNo, await recordAct(ctx, institutionNo, { kind: 'admitted', scope, until: validUntil }));
  },
});
