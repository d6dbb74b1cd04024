import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { admissionFault, findAdmission, type Admission } from '../institutions/index.ts';
import type { Artefact } from './model/artefact.ts';

/** The institution in whose name the caller acts. */
export function requireInstitution(ctx: Context): number {
  const { institutionNo } = ctx.principal;
  if (institutionNo === undefined) throw new Failure('access.not-granted');
  return institutionNo;
}

/** An institution that the caller may know of; any other is not found. */
export async function requireKnownInstitution(ctx: Context, institutionNo: number): Promise<Admission> {
  const admission = await findAdmission(ctx.tx, institutionNo);
  if (admission === undefined) throw new Failure('resource.not-found');
  return admission;
}

/** Terms may be asked for, or given, only as far as the institution is admitted today: to every item, for the purpose. */
export function requireAdmitted(admission: Admission, terms: Artefact, divisionCode: string, now: Date): void {
  for (const { item } of terms.items) {
    const code = admissionFault(admission, { now, item, purpose: terms.purpose.name, divisionCode });
    if (code !== undefined) throw new Failure(code, { detail: { zh: item, en: item } });
  }
}

/** The institution's name as the subject reads it. */
export async function institutionTitle(ctx: Context, institutionNo: number): Promise<Bilingual> {
  const { nameZh, nameEn } = await requireKnownInstitution(ctx, institutionNo);
  return { zh: nameZh, en: nameEn };
}
