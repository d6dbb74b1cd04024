import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { thresholdRules, thresholdsOf } from '../rules.ts';
import { appendThreshold } from '../threshold-store.ts';
import { institutionInput, textInput } from '../views.ts';

export const setThreshold = defineOperation({
  name: 'oversight.set-threshold',
  kind: 'command',
  title: { zh: '设置规则阈值', en: 'Set a threshold' },
  description: {
    zh: '设置滥用规则的一项阈值，对全体或某一机构；保留全部历史，自下一次核对起生效。',
    en: 'Sets one threshold of a rule, for all or for one institution. Its history is kept; it holds from the next reconciliation on.',
  },
  roles: ['administrator'],
  input: Type.Object(
    {
      rule: Type.Enum([...thresholdRules]),
      threshold: Type.String({ minLength: 1, maxLength: 40 }),
      institutionNo: Type.Optional(institutionInput),
      value: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
      reason: textInput,
    },
    { additionalProperties: false },
  ),
  example: { rule: 'hours', threshold: 'toHour', institutionNo: 1, value: 23, reason: '该机构夜间批量作业（示例）' },
  output: Type.Object({ rule: Type.String(), threshold: Type.String(), version: Type.Integer(), value: Type.Integer() }),
  run: async (ctx, { rule, threshold, institutionNo = null, value, reason }) => {
    const known = Object.keys(thresholdsOf(rule) ?? {});
    if (!known.includes(threshold)) {
      const message = { zh: `该规则的阈值有：${known.join('、')}`, en: `the rule has ${known.join(', ')}` };
      throw new Failure('request.invalid', { issues: [{ field: 'threshold', rule: 'known', message }] });
    }
    const one = { rule, threshold, institutionNo, value, reason, setBy: ctx.principal.clientId, setAt: ctx.now };
    return { rule, threshold, version: await appendThreshold(ctx.tx, one), value };
  },
});
