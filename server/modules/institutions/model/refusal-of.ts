import type { FailureCode, FailureDetail, FieldIssue } from '../../../kernel/pure/failure.ts';
import type { Bilingual } from '../../../kernel/pure/text.ts';
import { lastDayOfAdmission } from './admission-limit.ts';
import { assessmentChecklist, findCriterion, PASS_POINTS, PASS_TOTAL } from './assessment-checklist.ts';
import type { Act, Evidence, Score } from './institution-event.ts';
import { rescored, totalPoints, type Application, type InstitutionState } from './institution-state.ts';
import { isPossible, stateText } from './possible-acts.ts';
import { widerThan } from './scope.ts';

export type Refusal = { readonly code: FailureCode; readonly info: FailureDetail };

/** How often an institution may give evidence or answer in one application, so that its history stays readable. */
export const MAX_SUBMISSIONS = 500;

/**
 * Why an act may not be done, or undefined when it may and becomes an event. `today` is the day in China. Who assesses is neither who
 * registered nor who applied; who admits or refuses has not assessed.
 */
export function refusalOf(state: InstitutionState, act: Act, clientId: string, today: string): Refusal | undefined {
  if (!isPossible(state, act.kind)) return { code: 'state.conflict', info: { detail: stateText(state) } };
  const { application } = state;
  if (application === null) return undefined;
  switch (act.kind) {
    case 'evidence-submitted':
      return tooMany(application) ?? invalid(evidenceIssues(act.evidence));
    case 'assessed':
      if ([state.registeredBy, application.appliedBy].includes(clientId)) return fourEyes(notAssessor);
      return invalid(scoreIssues(application, act.scores));
    case 'mended':
      return tooMany(application) ?? invalid([...answerIssues(application, act.criterion), ...evidenceIssues(act.evidence)]);
    case 'admitted':
      return application.assessors.includes(clientId) ? fourEyes(notAssessed) : admitRefusal(application, act, today);
    case 'refused':
      return application.assessors.includes(clientId) ? fourEyes(notAssessed) : undefined;
    case 'registered':
    case 'applied':
    case 'suspended':
    case 'resumed':
    case 'warned':
    case 'withdrawn':
      break;
  }
  return undefined;
}

type Admitting = Extract<Act, { readonly kind: 'admitted' }>;

function admitRefusal(application: Application, { scope, until }: Admitting, today: string): Refusal | undefined {
  const total = totalPoints(application.marks) ?? 0;
  const detail = {
    zh: `评估总分 ${total}，未达到 ${PASS_TOTAL}；可重新评估或不予接入`,
    en: `the assessment comes to ${total} points, less than ${PASS_TOTAL}; assess again or refuse`,
  };
  if (total < PASS_TOTAL) return { code: 'state.conflict', info: { detail } };
  const last = lastDayOfAdmission(today);
  const dated =
    until >= today && until <= last
      ? []
      : [issue('validUntil', 'range', { zh: `须在 ${today} 至 ${last} 之间`, en: `must lie between ${today} and ${last}` })];
  return invalid([...widerThan(application.wanted, scope), ...dated]);
}

/** The first scoring covers the whole checklist; a later one what was mended. */
function scoreIssues({ marks, evidence }: Application, scores: readonly Score[]): FieldIssue[] {
  const after = rescored(marks, scores);
  const missing = assessmentChecklist
    .filter(({ code }) => !after.some((mark) => mark.criterion === code))
    .map(({ code }) => code);
  const each = scores.flatMap(({ criterion: code, points, finding }, index) => {
    const criterion = findCriterion(code);
    if (criterion === undefined) return [issue(`scores.${index}.criterion`, 'known', unknownCriterion)];
    if (scores.findIndex((other) => other.criterion === code) < index) return [issue(`scores.${index}.criterion`, 'once', twice)];
    const passes = points >= PASS_POINTS;
    if (passes && !evidence.some((one) => one.criterion === code))
      return [issue(`scores.${index}.points`, 'evidence', noEvidence)];
    return criterion.bars && !passes && finding === null ? [issue(`scores.${index}.finding`, 'required', needsFinding)] : [];
  });
  if (missing.length === 0) return each;
  const text = { zh: `还缺 ${missing.join('、')}`, en: `lacks ${missing.join(', ')}` };
  return [...each, issue('scores', 'complete', text)];
}

function answerIssues({ marks }: Application, criterion: string): FieldIssue[] {
  const found = marks.some((mark) => mark.criterion === criterion && mark.finding !== null);
  return found ? [] : [issue('criterion', 'finding', { zh: '没有待整改的问题', en: 'has no finding to mend' })];
}

const evidenceIssues = (evidence: readonly Evidence[]): FieldIssue[] =>
  evidence.flatMap(({ criterion, fileName, sha256 }, index) => [
    ...(findCriterion(criterion) ? [] : [issue(`evidence.${index}.criterion`, 'known', unknownCriterion)]),
    ...((fileName === null) === (sha256 === null) ? [] : [issue(`evidence.${index}.sha256`, 'required', withDigest)]),
  ]);

const tooMany = ({ submissions }: Application): Refusal | undefined =>
  submissions < MAX_SUBMISSIONS ? undefined : { code: 'state.conflict', info: { detail: full } };

const invalid = (issues: readonly FieldIssue[]): Refusal | undefined =>
  issues.length === 0 ? undefined : { code: 'request.invalid', info: { issues } };
const fourEyes = (detail: Bilingual): Refusal => ({ code: 'policy.four-eyes', info: { detail } });
const issue = (field: string, rule: string, message: Bilingual): FieldIssue => ({ field, rule, message });

const notAssessor = { zh: '登记人和申请人不得评估', en: 'whoever registered or applied may not assess' };
const notAssessed = { zh: '评估人不得决定是否准予接入', en: 'whoever assessed may not decide on the admission' };
const unknownCriterion = { zh: '评估清单中没有这一项', en: 'is not on the checklist' };
const twice = { zh: '重复', en: 'stands twice' };
const noEvidence = { zh: '机构未提交该项的佐证材料，不能评为合格', en: 'cannot pass: the institution gave no evidence for it' };
const needsFinding = { zh: '该项不合格即不得接入，请写明需整改的问题', en: 'bars the admission; say what has to be mended' };
const withDigest = { zh: '文件名和文件摘要须同时填写', en: 'a file needs both its name and its digest' };
const full = {
  zh: `本次申请的提交次数已达 ${MAX_SUBMISSIONS} 次；请运营方评估`,
  en: `this application has ${MAX_SUBMISSIONS} submissions already; the operator has to assess it`,
};
