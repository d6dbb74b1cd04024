import { chinaDay } from '../../kernel/pure/china-day.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { append } from './append.ts';
import type { ApplicationEvent, LoanTerms } from './model/application.ts';
import { dueOn, taken, type ClockDays, type WorkingDays } from './model/clock-rules.ts';
import type { HeldApplication } from './store/applications.ts';
import type { RefusalCode } from './store/rules.ts';

export const decisionActs = ['accept', 'reply', 'offer', 'grant', 'refuse'] as const;

export type Decision = {
  readonly act: (typeof decisionActs)[number];
  readonly text?: string;
  readonly refusalCode?: string;
  readonly terms?: LoanTerms;
  readonly grantedOn?: string;
  readonly firstLoan?: boolean;
};

export const eventKindOf = {
  accept: 'accepted',
  reply: 'replied',
  offer: 'offered',
  grant: 'granted',
  refuse: 'refused',
} as const;

const LEAST_REASON = 10;

/** @throws request.invalid naming what an act lacks */
export function requireDecision(
  { act, text, refusalCode, terms, grantedOn }: Decision,
  codes: readonly RefusalCode[],
  today: string,
) {
  const issues: FieldIssue[] = [];
  const lack = (field: string, zh: string, en: string) => issues.push({ field, rule: 'required', message: { zh, en } });
  if (act === 'reply' && text === undefined) lack('text', '须写明答复内容', 'says what is replied');
  if (act === 'offer' && terms === undefined) lack('terms', '须填写方案各项条件', 'says what is offered');
  if (act === 'refuse' && (text?.trim() ?? '').length < LEAST_REASON)
    lack(
      'text',
      `须写明企业可据以改进的理由，不少于 ${LEAST_REASON} 个字`,
      `says in ${LEAST_REASON} characters or more what can be done`,
    );
  if (act === 'refuse' && !codes.some(({ code }) => code === refusalCode))
    lack('refusalCode', '须填代码表中的理由代码', 'is a code of the table');
  if (grantedOn !== undefined && grantedOn > today) lack('grantedOn', '不得晚于今日', 'is not after today');
  if (issues.length > 0) throw new Failure('request.invalid', { issues });
}

type Clocks = { readonly clocks: ClockDays; readonly days: WorkingDays };

/** Does what an institution has decided, with how long it took and what is due next. */
export function carryOut(ctx: Context, held: HeldApplication, decision: Decision, by: Clocks): Promise<HeldApplication> {
  return append(ctx, held, eventFor(held, decision, by));
}

function eventFor({ row, application }: HeldApplication, decision: Decision, { clocks, days }: Clocks): ApplicationEvent {
  const { act, text, terms } = decision;
  const took = taken(chinaDay(row.submittedAt), row.dueOn, days);
  const due = (state: Parameters<typeof dueOn>[0]) => ({ dueOn: dueOn(state, clocks, days) });
  switch (act) {
    case 'accept':
      return { kind: 'accepted', ...took, ...due('accepted') };
    case 'reply':
      return { kind: 'replied', text: text ?? '', ...took, ...due('in-review') };
    case 'offer':
      return { kind: 'offered', terms: given(terms), text: text ?? null, ...took, ...due('offered') };
    case 'grant':
      return {
        kind: 'granted',
        terms: given(terms ?? application.offer),
        grantedOn: decision.grantedOn ?? days.today,
        firstLoan: decision.firstLoan ?? false,
        ...took,
      };
    case 'refuse':
      break;
  }
  return { kind: 'refused', code: decision.refusalCode ?? '', text: text ?? '', ...took };
}

function given(terms: LoanTerms | undefined | null): LoanTerms {
  if (terms === undefined || terms === null)
    throw new Failure('request.invalid', { issues: [{ field: 'terms', rule: 'required', message: needed }] });
  return terms;
}

const needed: Bilingual = { zh: '须填写各项条件', en: 'says the terms' };
