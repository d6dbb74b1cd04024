import { randomBytes } from 'node:crypto';
import { commitmentsOf, disclosureEntry, leafHash, SALT_BYTES, toHex, utf8 } from '../../../../sdk/log/index.ts';
import type { Tx } from '../../../kernel/pure/context.ts';
import { named, sql, type Query } from '../../../kernel/pure/sql.ts';
import { partsOf } from '../model/disclosure-parts.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { sha256 } from './sha256.ts';

/** A disclosure with its salt and its entry in the log, ready to be written. */
export type PreparedDisclosure = {
  readonly disclosureId: string;
  /** In hex (RFC 6962): by it the entry is found in any copy of the log. */
  readonly leafHash: string;
  readonly row: Readonly<Record<string, unknown>>;
};

/**
 * Records what is about to leave the platform, in the caller's transaction: an answer without its entry cannot exist. It is
 * written together with the commit, and sealed within a second after it.
 */
export function recordDisclosure(
  tx: Pick<Tx, 'atCommit'>,
  disclosure: Disclosure,
  now: Date,
): { readonly disclosureId: string; readonly leafHash: string } {
  const prepared = prepareDisclosure(disclosure);
  tx.atCommit(disclosureStatement([prepared], now));
  return { disclosureId: prepared.disclosureId, leafHash: prepared.leafHash };
}

/** Salts the disclosure and commits to it. What the receipt needs is known before anything is written. */
export function prepareDisclosure({ at, ...disclosure }: Disclosure): PreparedDisclosure {
  const salt = randomBytes(SALT_BYTES);
  const stored = { ...disclosure, at: at.toISOString() };
  const entry = disclosureEntry(sha256, commitmentsOf(sha256, salt, partsOf(stored)));
  return {
    disclosureId: disclosure.disclosureId,
    leafHash: toHex(leafHash(sha256, utf8(entry))),
    row: { ...stored, salt: toHex(salt), entry },
  };
}

/** The one statement that writes disclosures and queues their entries; for a caller that sends it together with his commit. */
export function disclosureStatement(prepared: readonly PreparedDisclosure[], now: Date): Query {
  const rows = JSON.stringify(prepared.map(({ row }) => row));
  return named(
    'disclosure-record',
    sql`with given as (
          select * from jsonb_to_recordset(${rows}::jsonb) as given(
            "subjectId" text, "disclosureId" uuid, "requestId" text, at timestamptz, "institutionNo" integer, "clientId" text,
            "providerNos" integer[], operation text, purpose text, "caseNo" text, "authorisationId" text, "artefactDigest" text,
            items jsonb, "requestDigest" text, "ruleVersion" text, salt text, entry text)
        ), kept as (
          insert into audit.disclosures (subject_id, disclosure_id, request_id, at, institution_no, client_id, provider_nos, operation,
            purpose, case_no, authorisation_id, artefact_digest, items, request_digest, rule_version, salt)
          select "subjectId", "disclosureId", "requestId", at, "institutionNo", "clientId", "providerNos", operation,
            purpose, "caseNo", "authorisationId", "artefactDigest", items, "requestDigest", "ruleVersion", decode(salt, 'hex') from given
        )
        insert into audit.leaves (entry_id, entry, queued_at) select "disclosureId", entry, ${now}::timestamptz from given`,
  );
}
