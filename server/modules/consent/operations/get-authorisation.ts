import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { AuthorisationHead, authorisationHead } from '../authorisation-view.ts';
import { AuthorizationDetails } from '../model/authorization-details.ts';
import { listEvents, listVersions } from '../store/acts.ts';
import { findRow } from '../store/authorisations.ts';
import { listDeletions, listFindings } from '../store/retention.ts';
import { previewText } from '../preview-text.ts';
import { authorisationId } from '../views.ts';

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const SubjectSignature = Type.Object({
  personId: Type.String(),
  credentialId: Type.String(),
  publicKey: Type.String(),
  authenticatorData: Type.String(),
  clientDataJson: Type.String(),
  signature: Type.String(),
});
const Text = Type.Object({ zh: Type.String(), en: Type.String() });

export const getAuthorisation = defineOperation({
  name: 'consent.get-authorisation',
  kind: 'query',
  title: { zh: '查看授权', en: 'Get an authorisation' },
  description: {
    zh: '一项授权的条款、屏幕所示文字、签名（JWS）、各版本、经过、使用次数、删除回执和到期未回报删除的情况。',
    en: 'The terms of an authorisation, the text on the screen, its signature (JWS), its versions, what happened to it, its uses, the receipts of deletion and findings of missing ones.',
  },
  roles: ['subject', 'institution', 'operator'],
  mandate: ['view-file', 'authorise'],
  input: Type.Object({ authorisationId }, { additionalProperties: false }),
  example: { authorisationId: '00000000-0000-4000-8000-000000000001' },
  output: Type.Object({
    authorisation: AuthorisationHead,
    asked: orNull(AuthorizationDetails),
    granted: orNull(AuthorizationDetails),
    screenText: Text,
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        // A version that the next one has superseded is amended; the newest is what the authorisation is.
        state: Type.Enum(['amended', 'current']),
        grantedAt: Type.String(),
        digest: Type.String(),
        jws: Type.String(),
        // Of the person's own passkey over the digest, where there is one.
        subjectSignature: orNull(SubjectSignature),
        actor: Type.Object({ clientId: Type.String(), mandateId: orNull(Type.String()) }),
        terms: AuthorizationDetails,
        screenText: Text,
      }),
    ),
    events: Type.Array(
      Type.Object({
        seq: Type.Integer(),
        kind: Type.String(),
        at: Type.String(),
        clientId: Type.String(),
        role: Type.String(),
        reason: orNull(Type.String()),
      }),
    ),
    deletions: Type.Array(
      Type.Object({ reportedAt: Type.String(), deletedAt: Type.String(), note: orNull(Type.String()), receipt: Type.String() }),
    ),
    missingDeletions: Type.Array(Type.Object({ dueAt: Type.String(), foundAt: Type.String(), closedAt: orNull(Type.String()) })),
  }),
  run: async (ctx, input) => {
    const row = await findRow(ctx.tx, input.authorisationId, ctx.now);
    if (row === undefined) throw new Failure('resource.not-found');
    const [versions, events, deletions, findings] = await Promise.all([
      listVersions(ctx.tx, row),
      listEvents(ctx.tx, row),
      listDeletions(ctx.tx, row),
      listFindings(ctx.tx, row),
    ]);
    return {
      authorisation: authorisationHead(row, ctx.now),
      asked: row.asked,
      granted: row.granted,
      // What was signed once it was given; until then what would be if it were given as asked.
      screenText: versions.at(-1)?.document.screenText ?? (await previewText(ctx, row)),
      versions: versions.map(({ version, document, digest, jws, subjectSignature, grantedAt }) => ({
        version,
        state: version === row.version ? ('current' as const) : ('amended' as const),
        grantedAt: grantedAt.toISOString(),
        digest,
        jws,
        subjectSignature,
        actor: document.actor,
        terms: document.authorizationDetails[0],
        screenText: document.screenText,
      })),
      events: events.map(({ at, body, ...rest }) => ({ ...rest, at: at.toISOString(), reason: body.reason ?? null })),
      deletions: deletions.map((one) => ({
        ...one,
        reportedAt: one.reportedAt.toISOString(),
        deletedAt: one.deletedAt.toISOString(),
      })),
      missingDeletions: findings.map((one) => ({
        dueAt: one.dueAt.toISOString(),
        foundAt: one.foundAt.toISOString(),
        closedAt: one.closedAt?.toISOString() ?? null,
      })),
    };
  },
});
