import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findItem, listItems } from '../../catalogue/index.ts';
import { findSubject, readUnifiedCode } from '../../subjects/index.ts';
import { fileOf, FileSection } from '../file-view.ts';
import { findMarks } from '../marks.ts';
import { newestVersions, resolveRecords } from '../model.ts';
import { marksOf } from '../model/marked.ts';
import { ownBasis } from '../own-basis.ts';
import { requireReachable } from '../reachable-subject.ts';
import { precedences, readFacts } from '../store.ts';

export const readFile = defineOperation({
  name: 'records.read-file',
  kind: 'query',
  title: { zh: '查看企业信用档案', en: 'Read the file of an enterprise' },
  description: {
    zh: '按信息项返回一个主体的全部记录及来源；运营方看到的个人信息已脱敏。knownAt 返回平台在该时刻所掌握的内容，validOn 只返回该日已发生的记录；两者可并用。多个单位所报不一致时，按优先顺序取一个，其余并列列出。异议处理中、停止披露和已修复的记录均有标注。',
    en: 'All records of a subject by item, with their sources; to the operator what concerns persons is masked. knownAt gives what the platform knew at that moment, validOn leaves out what became true later; both may be given. Where providers disagree the one of higher precedence is given and the others beside it. Records that are disputed, withheld or repaired are marked.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: ['view-file'],
  input: Type.Object(
    {
      code: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 60,
          description:
            '统一社会信用代码或旧注册号；信息主体查看自己的档案可不填 Unified code or an older one; a subject need not give its own',
        }),
      ),
      items: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 100 })),
      knownAt: Type.Optional(Moment),
      validOn: Type.Optional(Type.String({ format: 'date' })),
    },
    { additionalProperties: false },
  ),
  example: { code: '91350100M000100Y43', items: ['registration'] },
  output: Type.Object({ subjectId: Type.String(), knownAt: Type.String(), sections: Type.Array(FileSection) }),
  run: async (ctx, input) => {
    const itemNos = input.items?.map((name, index) => requireItemNo(name, index)) ?? null;
    const knownAt = input.knownAt ?? null;
    // Marks lie beside the facts and are asked for with them, so that they cost no wait of their own.
    const read = (subjectId: string) =>
      Promise.all([
        readFacts(ctx.tx, ownBasis(ctx.principal, subjectId), knownAt, itemNos),
        findMarks(ctx.tx, subjectId, knownAt),
      ]);
    // A unified code nearly always leads to itself, so its records are asked for together with where it leads; row security holds for both.
    const likely = likelySubjectId(input.code);
    const [subjectId, early, rank] = await Promise.all([
      requireReachable(ctx, input.code),
      likely === undefined ? undefined : read(likely),
      precedences(ctx.tx),
    ]);
    ctx.concerns(subjectId);
    const [facts, marks] = early !== undefined && likely === subjectId ? early : await read(subjectId);
    const { validOn } = input;
    const current = newestVersions(facts).filter(
      (fact) => validOn === undefined || fact.validFrom === null || fact.validFrom <= validOn,
    );
    const records = resolveRecords(current, (providerNo) => rank.get(providerNo) ?? Number.MAX_SAFE_INTEGER);
    if (facts.length === 0 && (await findSubject(ctx.tx, subjectId)) === undefined) throw new Failure('resource.not-found');
    const byItem = Map.groupBy(records, (record) => record.itemNo);
    const show = { validOn, masked: ctx.principal.role === 'operator', marksOf: marksOf(marks) };
    const items = listItems().filter((item) => itemNos === null || itemNos.includes(item.no));
    return {
      subjectId,
      knownAt: input.knownAt ?? ctx.now.toISOString(),
      sections: items.map((item) => fileOf(item, byItem.get(item.no) ?? [], show)),
    };
  },
});

function likelySubjectId(code: string | undefined): string | undefined {
  const reading = readUnifiedCode(code ?? '');
  return reading.outcome === 'refused' ? undefined : reading.code;
}

function requireItemNo(name: string, index: number): number {
  const item = findItem(name);
  if (item) return item.no;
  throw new Failure('request.invalid', {
    issues: [
      { field: `items.${index}`, rule: 'known', message: { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' } },
    ],
  });
}
