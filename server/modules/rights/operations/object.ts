import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { dueDays } from '../due-days.ts';
import { objections } from '../foldings.ts';
import { clocks } from '../model/clocks.ts';
import type { ObjectionEvent } from '../model/objection.ts';
import { openMatter } from '../open-matter.ts';
import { requireField, requireOwnRecord } from '../require-record.ts';
import { digestInput, recordInput } from '../views.ts';

export const object = defineOperation({
  name: 'rights.object',
  kind: 'command',
  title: { zh: '提出异议', en: 'Object to a record' },
  description: {
    zh: '信息主体对本单位档案中的一条记录（或其中一个字段）提出异议，免费。该记录立即标注“异议处理中”并转送数据提供单位核查，5个工作日内答复，全程不超过20个工作日。',
    en: 'A subject objects to a record of its own file, or to one field of it, free of charge. The record is marked as disputed at once and the objection forwarded to the provider, which has 5 working days; all is done within 20.',
  },
  roles: ['subject'],
  mandate: ['object'],
  input: Type.Object(
    {
      ...recordInput,
      field: Type.Optional(Type.String({ maxLength: 60, description: '缺省为整条记录 · By default the whole record' })),
      text: Type.String({ minLength: 1, maxLength: 4_000, description: '异议内容及理由 What is wrong, and why' }),
      evidenceDigest: Type.Optional(digestInput),
    },
    { additionalProperties: false },
  ),
  example: { item: 'registration', key: '', field: 'name', text: '企业名称已于上月变更，登记信息未更新' },
  output: Type.Object({
    objectionId: Type.String(),
    phase: Type.String(),
    providerNo: Type.Integer(),
    dueOn: Type.String(),
    hardStopOn: Type.String(),
    holidaysKnown: Type.Boolean(),
  }),
  run: async (ctx, input) => {
    const { item, fact, target } = await requireOwnRecord(ctx, input);
    const field = requireField(item, input.field);
    const due = await dueDays(ctx);
    const { forward, provider, hardStop } = clocks.objection;
    const hardStopOn = due.after(hardStop);
    const events: readonly ObjectionEvent[] = [
      {
        kind: 'raised',
        field,
        text: input.text,
        evidenceDigest: input.evidenceDigest ?? null,
        recordDigest: fact.digest,
        forwardBy: due.after(forward),
        hardStopOn,
        clocks: clocks.version,
      },
      { kind: 'forwarded', dueOn: due.after(provider) },
    ];
    const matter = await openMatter(ctx, objections, target, events, due.known(hardStopOn));
    const { matterId: objectionId, phase, providerNo, dueOn, holidaysKnown } = matter;
    return { objectionId, phase, providerNo, dueOn: dueOn!, hardStopOn, holidaysKnown };
  },
});
