import type { Bilingual } from '../../../kernel/pure/text.ts';
import { states } from './admission.ts';
import type { ActKind } from './institution-event.ts';
import { admissionState, applicationState, type InstitutionState } from './institution-state.ts';

type Rule = { readonly title: Bilingual; readonly possible: (state: InstitutionState) => boolean };

/** Which act is possible when. After a withdrawal none is. */
const rules: Readonly<Record<Exclude<ActKind, 'registered'>, Rule>> = {
  applied: { title: { zh: '申请接入', en: 'apply' }, possible: (state) => state.application === null },
  'evidence-submitted': {
    title: { zh: '提交佐证材料', en: 'submit evidence' },
    possible: (state) => ['applied', 'mending'].includes(applicationState(state) ?? ''),
  },
  assessed: { title: { zh: '评估', en: 'assess' }, possible: (state) => state.application !== null },
  mended: { title: { zh: '整改', en: 'mend' }, possible: (state) => applicationState(state) === 'mending' },
  // A suspension is lifted by resuming only, never by the way of a new admission.
  admitted: {
    title: { zh: '准予接入', en: 'admit' },
    possible: (state) => applicationState(state) === 'assessed' && state.admission?.suspended !== true,
  },
  refused: { title: { zh: '不予接入', en: 'refuse' }, possible: (state) => state.application !== null },
  suspended: { title: { zh: '暂停', en: 'suspend' }, possible: (state) => state.admission?.suspended === false },
  resumed: { title: { zh: '恢复', en: 'resume' }, possible: (state) => state.admission?.suspended === true },
  warned: { title: { zh: '警告', en: 'warn' }, possible: (state) => state.admission !== null },
  withdrawn: { title: { zh: '取消接入', en: 'withdraw' }, possible: () => true },
};

/** Whether an act is possible in a state. Nobody is registered twice. */
export function isPossible(state: InstitutionState, kind: ActKind): boolean {
  return kind !== 'registered' && !state.withdrawn && rules[kind].possible(state);
}

/** The state and what is possible in it, in words. */
export function stateText(state: InstitutionState): Bilingual {
  const now = states[admissionState(state)];
  const application = applicationState(state);
  const further = state.admission !== null && application !== null ? states[application] : undefined;
  const titles = (Object.keys(rules) as (keyof typeof rules)[])
    .filter((kind) => isPossible(state, kind))
    .map((kind) => rules[kind].title);
  return {
    zh: `当前状态为“${now.zh}”${further ? `，新的申请“${further.zh}”` : ''}；可办理：${titles.map(({ zh }) => zh).join('、') || '无'}`,
    en: `the state is ${now.en.toLowerCase()}${further ? `, the new application is ${further.en.toLowerCase()}` : ''}; possible: ${titles.map(({ en }) => en).join(', ') || 'nothing'}`,
  };
}
