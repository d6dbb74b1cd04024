import { digestOf } from '../../kernel/digest.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { requireKnownTerms } from './catalogue-check.ts';
import { institutionTitle } from './institution.ts';
import { termsOf, type Authorisation } from './model/authorisation.ts';
import { toDetails } from './model/authorization-details.ts';
import { screenText } from './model/screen-text.ts';
import { actorOf, insertVersion, type Key, type SignedDocument, type SubjectSignature } from './store/acts.ts';
import { templates } from './templates.ts';

/** That the subject's person signs the document too: of which moment it is, and how the digest's signature is checked. */
export type SubjectSigned = { readonly at: Date; readonly check: (digest: string) => Promise<SubjectSignature> };

/** What is signed: the terms with the exact text on the screen, of a moment, and who gives. */
export async function documentOf(ctx: Context, key: Key, after: Authorisation, at: Date): Promise<SignedDocument> {
  const terms = termsOf(after);
  const titles = await requireKnownTerms(ctx.tx, terms);
  const institution = await institutionTitle(ctx, key.institutionNo);
  return {
    authorisationId: key.authorisationId,
    version: after.version,
    grantedAt: at.toISOString(),
    authorizationDetails: [toDetails(terms)],
    screenText: screenText(terms, templates[terms.purpose.name], institution, titles),
    actor: actorOf(ctx.principal),
  };
}

/** Signs what was given and keeps it; answers the digest of what was signed. The subject's own signature is over the same document. */
export async function signVersion(ctx: Context, key: Key, after: Authorisation, signed?: SubjectSigned): Promise<string> {
  const document = await documentOf(ctx, key, after, signed?.at ?? ctx.now);
  const digest = digestOf(document);
  const subjectSignature = signed === undefined ? null : await signed.check(digest);
  const jws = await ctx.platform.sign(document);
  await insertVersion(ctx.tx, key, { version: after.version, document, digest, jws, subjectSignature, grantedAt: ctx.now });
  return digest;
}
