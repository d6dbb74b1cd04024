import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { findAdmission, standingFault } from '../institutions/index.ts';
import type { StudyState } from './model/study.ts';
import { findStudy, holdStudy, type StudyRow } from './study-store.ts';

/** Whose studies a caller works on, null for the platform's own. Only an institution that is admitted now works on any. @throws policy.* */
export async function requireOwner({ principal, tx, now }: Context): Promise<number | null> {
  const { institutionNo } = principal;
  if (institutionNo === undefined) return null;
  const fault = standingFault(await findAdmission(tx, institutionNo), now);
  if (fault !== undefined) throw new Failure(fault);
  return institutionNo;
}

/** A study of the caller's own. @throws resource.not-found */
export async function requireStudy(ctx: Context, studyId: string): Promise<StudyRow> {
  const study = await findStudy(ctx.tx, studyId);
  if (study === undefined) throw new Failure('resource.not-found');
  return study;
}

/** A study in one of these states, held until the end of the transaction. @throws resource.not-found, state.conflict */
export async function holdStudyIn(ctx: Context, studyId: string, states: readonly StudyState[]): Promise<StudyRow> {
  await holdStudy(ctx.tx, studyId);
  const study = await requireStudy(ctx, studyId);
  if (states.includes(study.state)) return study;
  throw new Failure('state.conflict', { detail: wrongState[study.state] });
}

const wrongState = {
  open: { zh: '训练样本尚未生成', en: 'its training set has not been built yet' },
  building: { zh: '正在生成训练样本，请稍候', en: 'its training set is being built; wait for it' },
  ready: {
    zh: '训练样本已经生成，不能再改；如需调整，请另建研究',
    en: 'its training set has been built and is not changed; open another study',
  },
  unfit: { zh: '样本不足，请补充后重新生成', en: 'its labels are too few; add some and build it again' },
} as const;
