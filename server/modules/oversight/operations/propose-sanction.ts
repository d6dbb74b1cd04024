import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findFindings } from '../finding-store.ts';
import { highestStep, mayPropose, steps, type Step } from '../model/sanction-ladder.ts';
import { insertProposal, listCarriedOut } from '../proposal-store.ts';
import { dayInput, idInput, institutionInput, textInput } from '../views.ts';

export const proposeSanction = defineOperation({
  name: 'oversight.propose-sanction',
  kind: 'command',
  title: { zh: '提出处理建议', en: 'Propose a sanction' },
  description: {
    zh: '依据已认定属实的线索，建议对机构警告、限期整改、暂停或取消接入，逐级进行；有特别严重线索的可直接建议暂停。由运营方以相应操作执行。同一机构一次只能有一项待执行的建议。',
    en: 'Proposes, from confirmed findings, a warning, rectification by a day, suspension or withdrawal, one step after the other; a grave finding may go to suspension at once. The operator carries it out. One proposal for an institution at a time.',
  },
  roles: ['auditor', 'regulator'],
  input: Type.Object(
    {
      institutionNo: institutionInput,
      step: Type.Enum(Object.keys(steps) as Step[]),
      findingIds: Type.Array(idInput, { minItems: 1, maxItems: 100, uniqueItems: true }),
      reason: textInput,
      rectifyBy: Type.Optional(dayInput),
    },
    { additionalProperties: false },
  ),
  example: {
    institutionNo: 1,
    step: 'warning',
    findingIds: ['00000000-0000-4000-8000-000000000001'],
    reason: '非工作时间批量查询，说明与记录不符（示例）',
  },
  output: Type.Object({ proposalId: Type.String(), highestStep: Type.Enum(Object.keys(steps) as Step[]) }),
  run: async (ctx, { institutionNo, step, findingIds, reason, rectifyBy = null }) => {
    const today = chinaDay(ctx.now);
    if ((step === 'rectification') !== (rectifyBy !== null && rectifyBy > today)) throw wrong('rectifyBy', 'deadline', dated);
    const findings = await findFindings(ctx.tx, findingIds);
    const confirmed = findings.filter((one) => one.institutionNo === institutionNo && one.state === 'confirmed');
    if (confirmed.length < findingIds.length) throw wrong('findingIds', 'confirmed', unconfirmed);
    const severities = confirmed.map(({ severity }) => severity);
    const highest = highestStep(await listCarriedOut(ctx.tx, institutionNo), severities, today);
    if (!mayPropose(step, highest)) throw wrong('step', 'ladder', tooHigh(highest));
    const proposalId = crypto.randomUUID();
    const one = { proposalId, institutionNo, step, findingIds, reason, rectifyBy, proposedBy: ctx.principal.clientId };
    if (!(await insertProposal(ctx.tx, one, ctx.now))) throw new Failure('state.conflict', { detail: waiting });
    return { proposalId, highestStep: highest };
  },
});

const wrong = (field: string, rule: string, message: { readonly zh: string; readonly en: string }) =>
  new Failure('request.invalid', { issues: [{ field, rule, message }] });
const dated = {
  zh: '限期整改须写明今后的日期，其他处理不得写明',
  en: 'is a day to come for rectification, and absent otherwise',
};
const unconfirmed = { zh: '须为该机构已认定属实的线索', en: 'must be confirmed findings of this institution' };
const tooHigh = (highest: Step) => ({
  zh: `不得越级；目前最高可建议“${steps[highest].zh}”`,
  en: `skips a step; the highest now is ${steps[highest].en.toLowerCase()}`,
});
const waiting = { zh: '该机构已有一项建议待执行', en: 'a proposal for the institution waits to be carried out' };
