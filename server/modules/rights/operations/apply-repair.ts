import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findMarks, marksOf } from '../../records/index.ts';
import { dueDays } from '../due-days.ts';
import { repairs } from '../foldings.ts';
import { clocks } from '../model/clocks.ts';
import { courtItem, courtReason, notRepairable, repairableItems } from '../model/repair-classes.ts';
import { earliestRepairDay, type Publication } from '../model/repair-rules.ts';
import { openMatter } from '../open-matter.ts';
import { requireOwnRecord } from '../require-record.ts';
import { digestInput, recordInput } from '../views.ts';

export const applyRepair = defineOperation({
  name: 'rights.apply-repair',
  kind: 'command',
  title: { zh: '申请信用修复', en: 'Apply for credit repair' },
  description: {
    zh: '信息主体就行政处罚或严重失信主体名单记录申请信用修复，免费。须已纠正失信行为、履行义务，附信用承诺和证明材料；最短公示期未满的不予受理并告知最早可申请日期。申请即转作出认定的单位（谁认定、谁修复），3个工作日内决定是否受理，受理后10个工作日内决定。',
    en: 'A subject applies, free of charge, for the repair of a penalty or a listing, with its commitment and proof that it has mended its conduct and done its duty. Before the minimum publication is over it is refused and told the earliest day. The provider that decided accepts or not within 3 working days and decides within 10.',
  },
  roles: ['subject'],
  mandate: ['object'],
  input: Type.Object(
    {
      ...recordInput,
      commitment: Type.String({ minLength: 1, maxLength: 4_000, description: '信用承诺书全文 The commitment, in full' }),
      proofDigest: digestInput,
    },
    { additionalProperties: false },
  ),
  example: {
    item: 'penalties',
    key: '示应急罚〔2026〕31号',
    commitment: '本单位已足额缴纳罚款并完成整改，承诺所提交材料真实，今后依法诚信经营，违背承诺自愿承担相应责任。',
    proofDigest: '0'.repeat(64),
  },
  output: Type.Object({
    repairId: Type.String(),
    phase: Type.String(),
    providerNo: Type.Integer(),
    dueOn: Type.String(),
    holidaysKnown: Type.Boolean(),
  }),
  run: async (ctx, input) => {
    const { item, fact, target } = await requireOwnRecord(ctx, input);
    if (!repairableItems.includes(item.name))
      throw new Failure('policy.not-repairable', { detail: item.name === courtItem ? courtReason : notRepairable });
    const marks = marksOf(await findMarks(ctx.tx, target.subjectId));
    if (marks(target).repaired) throw new Failure('state.conflict', { detail: ended });
    const due = await dueDays(ctx);
    const earliest = earliestRepairDay(JSON.parse(fact.body) as Publication);
    if (earliest !== null && due.today < earliest) throw new Failure('policy.repair-too-early', { detail: wait(earliest) });
    const dueOn = due.after(clocks.repair.accept);
    const { commitment, proofDigest } = input;
    const applied = { kind: 'applied', commitment, proofDigest, dueOn, clocks: clocks.version } as const;
    const known = due.known(due.after(clocks.repair.accept + clocks.repair.decide));
    const { matterId: repairId, phase, providerNo } = await openMatter(ctx, repairs, target, [applied], known);
    return { repairId, phase, providerNo, dueOn, holidaysKnown: known };
  },
});

const ended = { zh: '该记录已修复或公示已到期', en: 'the record is repaired, or its publication has expired' };
const wait = (day: string) => ({
  zh: `最短公示期未满，最早可于 ${day} 申请`,
  en: `the minimum publication is not over; apply from ${day} on`,
});
