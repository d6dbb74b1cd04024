import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { appendSelfReport, SELF_REPORTED } from '../../records/index.ts';
import { lockSubject } from '../matter-store.ts';
import { requireSelfReportable } from '../require-record.ts';
import { requireSubject } from '../require-subject.ts';
import { revise } from '../revise.ts';
import { findLastReport, insertReport } from '../self-report-store.ts';

export const withdrawReport = defineOperation({
  name: 'rights.withdraw-report',
  kind: 'command',
  title: { zh: '撤回填报', en: 'Withdraw a report of oneself' },
  description: {
    zh: '企业撤回自愿填报的一条记录，自此不再对外提供；曾获得该记录的机构收到通知。历次填报和承诺仍留存。',
    en: 'An enterprise takes a record back that it reported of itself: it is given no longer, and whoever received it is told. Earlier reports and their commitments are kept.',
  },
  roles: ['subject'],
  mandate: ['self-report'],
  input: Type.Object(
    {
      item: Type.String({ maxLength: 60 }),
      recordKey: Type.String({ maxLength: 300, description: '记录标识 · As rights.report-record gave it' }),
    },
    { additionalProperties: false },
  ),
  example: { item: 'honours', recordKey: '示例市守合同重信用企业|2026-03-15' },
  output: Type.Object({ item: Type.String(), recordKey: Type.String(), seq: Type.Integer() }),
  run: async (ctx, { item: name, recordKey }) => {
    const subjectId = requireSubject(ctx);
    const item = requireSelfReportable(name);
    await lockSubject(ctx.tx, subjectId);
    const key = { subjectId, itemNo: item.no, recordKey };
    const last = await findLastReport(ctx.tx, key);
    if (last?.kind !== 'reported') throw new Failure('resource.not-found');
    const seq = last.seq + 1;
    await appendSelfReport(ctx.tx, item.no, {
      subjectId,
      recordKey,
      validFrom: null,
      validTo: null,
      rowNo: seq,
      status: 'w',
      body: '{}',
    });
    const by = { at: ctx.now, byClient: ctx.principal.clientId };
    await insertReport(ctx.tx, { ...key, ...by, seq, kind: 'withdrawn', recordDigest: null, document: null, jws: null });
    const revised = { ...key, providerNo: SELF_REPORTED, reason: 'withdrawn', oldDigest: null, newDigest: null } as const;
    await revise(ctx, { ...revised, matterId: `report ${seq}` });
    return { item: item.name, recordKey, seq };
  },
});
