import { digestOf } from '../../kernel/digest.ts';
import type { Basis } from '../../kernel/pure/basis.ts';
import type { Context } from '../../kernel/pure/context.ts';
import { recordDisclosure } from '../audit/index.ts';
import type { AnsweredItem } from './answer-items.ts';

export type Disclosed = {
  readonly operation: 'query.ask' | 'query.verify' | 'evaluation.ask' | 'reports.make' | 'marketplace.screen';
  readonly caseNo: string;
  readonly request: unknown;
  readonly items: readonly AnsweredItem[];
  readonly catalogueVersion: number;
  /** SHA-256, in hex, of what was answered. */
  readonly answerDigest: string;
};

/**
 * Puts what is about to leave the platform into the disclosure log, in the transaction of the use, and signs the receipt for it. An
 * answer without its entry cannot exist.
 */
export async function disclose(ctx: Context, basis: Basis, given: Disclosed) {
  const requestDigest = digestOf(given.request);
  const items = given.items.map(({ item, records, askedProviderNos }) => ({
    item: item.name,
    fields: [...new Set(records.flatMap(({ values }) => Object.keys(values)))].toSorted(),
    recordDigests: records.map(({ digest }) => digest),
    providerNos: [...new Set([...records.map(({ providerNo }) => providerNo), ...askedProviderNos])],
  }));
  const disclosureId = crypto.randomUUID();
  const { leafHash } = recordDisclosure(
    ctx.tx,
    {
      disclosureId,
      requestId: ctx.requestId,
      at: ctx.now,
      subjectId: basis.subjectId,
      institutionNo: basis.institutionNo,
      clientId: ctx.principal.clientId,
      providerNos: [...new Set(items.flatMap(({ providerNos }) => providerNos))],
      operation: given.operation,
      purpose: basis.purpose,
      caseNo: given.caseNo,
      authorisationId: basis.authorisationId,
      artefactDigest: basis.artefactDigest,
      items,
      requestDigest,
      ruleVersion: `catalogue ${given.catalogueVersion}`,
    },
    ctx.now,
  );
  const jws = await ctx.platform.sign({
    disclosureId,
    leafHash,
    at: ctx.now.toISOString(),
    subjectId: basis.subjectId,
    authorisationId: basis.authorisationId,
    artefactDigest: basis.artefactDigest,
    requestDigest,
    answerDigest: given.answerDigest,
    items,
    ruleVersion: `catalogue ${given.catalogueVersion}`,
  });
  return { disclosureId, leafHash, jws };
}
