import type { Context } from '../../kernel/pure/context.ts';
import type { Bilingual } from '../../kernel/pure/text.ts';
import { requireKnownTerms } from './catalogue-check.ts';
import { institutionTitle } from './institution.ts';
import { fromDetails } from './model/authorization-details.ts';
import { screenText } from './model/screen-text.ts';
import type { AuthorisationRow } from './store/authorisations.ts';
import { templates } from './templates.ts';

/** The text that stands on the screen before the subject decides: of what is asked, whole. */
export async function previewText(ctx: Context, row: AuthorisationRow): Promise<Bilingual> {
  if (row.asked === null) throw new Error('what was given by the subject itself has a signed text');
  const terms = fromDetails(row.asked);
  const titles = await requireKnownTerms(ctx.tx, terms);
  return screenText(terms, templates[terms.purpose.name], await institutionTitle(ctx, row.institutionNo), titles);
}
