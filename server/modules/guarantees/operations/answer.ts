import { Type, type Static } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { Failure, type FieldIssue } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { listRefusalCodes, workingDays, type WorkingDays } from '../../marketplace/index.ts';
import { append } from '../append.ts';
import type { GuaranteeEvent } from '../model/guarantee.ts';
import { makeLetter } from '../documents-store.ts';
import { requireGuarantee, requireGuarantor } from '../require-guarantee.ts';
import type { HeldGuarantee } from '../store.ts';
import { amountInput, exampleId, feeInput, guaranteeIdInput, guaranteeView, GuaranteeView } from '../views.ts';

const LEAST_REASON = 10;

const input = Type.Object(
  {
    guaranteeId: guaranteeIdInput,
    act: Type.Enum(['give', 'refuse']),
    undertaking: Type.Optional(
      Type.Object(
        {
          letterNo: Type.String({
            minLength: 1,
            maxLength: 60,
            pattern: '\\S',
            description: '担保意向函编号 · Number of the letter',
          }),
          amountFen: amountInput,
          feeBp: feeInput,
          validUntil: Type.String({ format: 'date', description: '有效期至 · Last day on which it holds' }),
          letterId: Type.Optional(
            Type.String({
              ...guaranteeIdInput,
              description: '意向函文件，先以 guarantees.add-document 提交 · The letter, handed in before',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    refusalCode: Type.Optional(Type.String({ maxLength: 60, description: '见 marketplace.list-rules · See there' })),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
  },
  { additionalProperties: false },
);
type Input = Static<typeof input>;

export const answer = defineOperation({
  name: 'guarantees.answer',
  kind: 'command',
  title: { zh: '答复担保申请', en: 'Answer a request for a guarantee' },
  description: {
    zh: '担保机构出具担保意向（give，填意向函编号、担保金额、年担保费率和有效期）或不予同意（refuse，填理由代码和企业可据以改进的说明，不少于十个字）。意向出具后在有效期内不得单方撤回；贷款机构在申请的经过中看到意向，不看到不予同意的理由。',
    en: 'A guarantor commits itself (give, with the letter’s number, amount, fee and last day) or declines (refuse, with a code and a sentence of ten characters or more that the enterprise can act on). An undertaking cannot be taken back before its last day; the lender sees it in the application’s course, and never why one was declined.',
  },
  roles: ['institution'],
  input,
  example: {
    guaranteeId: exampleId,
    act: 'give',
    undertaking: { letterNo: '示例担意〔2026〕001号', amountFen: 80_000_000, feeBp: 80, validUntil: '2026-12-31' },
  },
  output: Type.Object({ guarantee: GuaranteeView }),
  run: async (ctx, given) => {
    await requireGuarantor(ctx);
    const kind = given.act === 'give' ? 'given' : 'refused';
    const held = await requireGuarantee(ctx, given.guaranteeId, kind);
    const [codes, days] = await Promise.all([listRefusalCodes(ctx.tx), workingDays(ctx)]);
    const known = codes.some(({ code }) => code === given.refusalCode);
    requireComplete(given, held, known, days.today);
    const letterId = given.undertaking?.letterId;
    if (kind === 'given' && letterId !== undefined && !(await makeLetter(ctx.tx, held.row, letterId)))
      throw new Failure('request.invalid', { issues: [noLetter] });
    const { row } = await append(ctx, held, eventFor(given, held, days));
    return { guarantee: guaranteeView(row) };
  },
});

function eventFor(
  { act, undertaking, refusalCode = '', text }: Input,
  { row }: HeldGuarantee,
  days: WorkingDays,
): GuaranteeEvent {
  const took = { days: days.since(chinaDay(row.askedAt)), late: row.dueOn !== null && days.today > row.dueOn };
  return act === 'give' && undertaking !== undefined
    ? { kind: 'given', undertaking: { ...undertaking, letterId: undertaking.letterId ?? null }, text: text ?? null, ...took }
    : { kind: 'refused', code: refusalCode, text: text ?? '', ...took };
}

/** @throws request.invalid naming all that an answer lacks */
function requireComplete({ act, undertaking, text }: Input, { row }: HeldGuarantee, isCode: boolean, today: string): void {
  const issues: FieldIssue[] = [];
  const fault = (field: string, rule: string, zh: string, en: string) => issues.push({ field, rule, message: { zh, en } });
  if (act === 'give' && undertaking === undefined)
    fault('undertaking', 'required', '须填写担保意向各项', 'says what is committed');
  if (act === 'give' && undertaking !== undefined && undertaking.amountFen > row.amountFen)
    fault('undertaking.amountFen', 'max', '超过企业申请的担保金额', 'is more than was asked for');
  if (act === 'give' && undertaking !== undefined && undertaking.validUntil < today)
    fault('undertaking.validUntil', 'future', '不得早于今日', 'is not before today');
  if (act === 'refuse' && (text?.trim() ?? '').length < LEAST_REASON)
    fault(
      'text',
      'required',
      `须写明企业可据以改进的理由，不少于 ${LEAST_REASON} 个字`,
      `says in ${LEAST_REASON} characters or more what can be done`,
    );
  if (act === 'refuse' && !isCode) fault('refusalCode', 'required', '须填代码表中的理由代码', 'is a code of the table');
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}

const noLetter: FieldIssue = {
  field: 'undertaking.letterId',
  rule: 'known',
  message: { zh: '不是本机构为这项申请提交的文件', en: 'is no document that this guarantor handed in for the request' },
};
