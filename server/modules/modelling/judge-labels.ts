import type { Context } from '../../kernel/pure/context.ts';
import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { findAliases, readUnifiedCode } from '../subjects/index.ts';
import { authorisedAmong, type Label } from './label-store.ts';

export type GivenLabel = { readonly code: string; readonly judgedOn: string; readonly bad: boolean | null };
export type LabelRefusal = { readonly row: number; readonly rule: string; readonly message: Bilingual };

/** Which labels are taken, and of each other why not. All enterprises are looked up at once. */
export async function judgeLabels(
  ctx: Context,
  institutionNo: number | null,
  given: readonly GivenLabel[],
): Promise<{ readonly accepted: readonly Label[]; readonly refusals: LabelRefusal[] }> {
  const codes = given.map(({ code }) => {
    const reading = readUnifiedCode(code);
    return reading.outcome === 'refused' ? undefined : reading.code;
  });
  const aliases = await findAliases(ctx.tx, 'unified-code', [...new Set(codes.filter((code) => code !== undefined))]);
  const subjectIds = codes.map((code) => (code === undefined ? undefined : (aliases.get(code) ?? code)));
  const known = [...new Set(subjectIds.filter((one) => one !== undefined))];
  const allowed = institutionNo === null ? new Set(known) : await authorisedAmong(ctx.tx, institutionNo, known);
  const today = chinaDay(ctx.now);
  const accepted = new Map<string, Label>();
  const refusals: LabelRefusal[] = [];
  given.forEach(({ judgedOn, bad }, at) => {
    const subjectId = subjectIds[at];
    const rule = faultOf(subjectId, judgedOn, today, allowed);
    if (rule !== undefined) refusals.push({ row: at + 1, rule, message: faults[rule] });
    else accepted.set(`${subjectId} ${judgedOn}`, { subjectId: subjectId!, judgedOn, bad });
  });
  return { accepted: [...accepted.values()], refusals };
}

function faultOf(
  subjectId: string | undefined,
  judgedOn: string,
  today: string,
  allowed: ReadonlySet<string>,
): keyof typeof faults | undefined {
  if (subjectId === undefined) return 'code';
  if (judgedOn > today) return 'future';
  return allowed.has(subjectId) ? undefined : 'not-authorised';
}

const faults = {
  code: { zh: '统一社会信用代码不正确', en: 'is not a right unified social credit code' },
  future: { zh: '日期晚于今天', en: 'lies in the future' },
  'not-authorised': {
    zh: '该企业未授权本机构，或已撤回授权，不能用于建模',
    en: 'has not authorised this institution, or took that back, so it cannot be used',
  },
} as const satisfies Record<string, Bilingual>;
