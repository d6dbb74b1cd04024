import type { Context } from '../../kernel/pure/context.ts';
import type { Purpose } from '../institutions/index.ts';
import { useChannels, type Artefact, type ChosenTerms } from './model/artefact.ts';
import { monthOf } from '../../kernel/pure/china-month.ts';
import { templates } from './templates.ts';

/** All that a purpose allows from now on, for no items: what a request starts from. */
export function widestTerms(purpose: Purpose, now: Date): ChosenTerms {
  const template = templates[purpose];
  const month = monthOf(now);
  return {
    items: [],
    dataPeriod: { from: month, to: month },
    validity: { from: now, to: now },
    frequency: { maxUsesPerDay: template.maxUsesPerDay },
    count: { maxUses: template.maxUses },
    mode: template.modes,
    retentionDays: template.maxRetentionDays,
    channel: useChannels,
    place: [],
    filter: [],
  };
}

/** Adds what the platform sets: the parties, and what of the template binds every use. */
export async function artefactOf(
  ctx: Context,
  parties: { readonly subjectId: string; readonly institutionNo: number },
  purpose: Purpose,
  terms: ChosenTerms,
): Promise<Artefact> {
  const { name, version, caseKinds, oneCase, banded } = templates[purpose];
  // More uses a day than uses in all would promise what the count does not give.
  const maxUsesPerDay = Math.min(terms.frequency.maxUsesPerDay, terms.count.maxUses);
  return {
    ...terms,
    frequency: { maxUsesPerDay },
    parties: { subjectId: parties.subjectId, institutionNo: parties.institutionNo, node: await nodeOf(ctx) },
    purpose: { name, version, caseKinds, oneCase, banded },
  };
}

/** This node by the thumbprint (RFC 7638) of its signing key, which is what a signature of it names as `kid`. */
async function nodeOf(ctx: Context): Promise<string> {
  const { keys } = (await ctx.platform.publicKeys()) as { readonly keys: readonly { readonly kid?: string }[] };
  const kid = keys[0]?.kid;
  if (kid === undefined) throw new Error('the node has no signing key');
  return kid;
}
