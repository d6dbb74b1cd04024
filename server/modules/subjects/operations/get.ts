import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { mandateActs } from '../../../kernel/pure/mandate.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { subjectFields, subjectIdInput } from '../model/subject-output.ts';
import { findSubject, listAliases, listNames, listSizes } from '../store/read-subject.ts';
import { listSuccessions } from '../store/successions.ts';
import { titledSubject } from '../titled-subject.ts';

const nullable = Type.Union([Type.String(), Type.Null()]);

export const get = defineOperation({
  name: 'subjects.get',
  kind: 'query',
  title: { zh: '查看主体', en: 'Get a subject' },
  description: {
    zh: '主体的当前情况，以及名称沿革、其他代码、合并分立、历年规模及划型依据。信息主体只能查看自己。',
    en: 'What is known of a subject now, with its names, other codes, mergers and splits, and its size by year with reasons. A subject sees only itself.',
  },
  roles: ['operator', 'provider', 'subject'],
  mandate: [...mandateActs],
  input: Type.Object({ subjectId: subjectIdInput }, { additionalProperties: false }),
  example: { subjectId: '913301061000000084' },
  output: Type.Object({
    ...subjectFields,
    divisionSource: nullable,
    establishedOn: nullable,
    sizeAsOf: nullable,
    sizeRuleVersion: nullable,
    sizeReasons: Type.Array(Type.String()),
    names: Type.Array(
      Type.Object({ name: Type.String(), validFrom: nullable, recordedAt: Type.String(), source: Type.String() }),
    ),
    aliases: Type.Array(Type.Object({ code: Type.String(), kind: Type.String(), source: Type.String(), since: Type.String() })),
    successions: Type.Array(
      Type.Object({
        fromSubjectId: Type.String(),
        toSubjectId: Type.String(),
        kind: Type.String(),
        effectiveOn: Type.String(),
        reason: Type.String(),
        recordedAt: Type.String(),
      }),
    ),
    sizes: Type.Array(
      Type.Object({
        asOf: Type.String(),
        size: Type.String(),
        ruleVersion: Type.String(),
        reasons: Type.Array(Type.String()),
        recordedAt: Type.String(),
      }),
    ),
    firstSeenAt: Type.String(),
    updatedAt: Type.String(),
  }),
  run: async ({ tx, language }, { subjectId }) => {
    const subject = await findSubject(tx, subjectId);
    if (!subject) throw new Failure('resource.not-found');
    const { divisionSource, establishedOn, sizeAsOf, sizeRuleVersion, sizeReasons, firstSeenAt, updatedAt } = subject;
    const names = await listNames(tx, subjectId);
    const aliases = await listAliases(tx, subjectId);
    const successions = await listSuccessions(tx, subjectId);
    const sizes = await listSizes(tx, subjectId);
    return {
      ...titledSubject(subject, language),
      divisionSource,
      establishedOn,
      sizeAsOf,
      sizeRuleVersion,
      sizeReasons: sizeReasons.map((reason) => reason[language]),
      names: names.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() })),
      aliases: aliases.map((one) => ({ ...one, since: one.since.toISOString() })),
      // Who recorded it stays with the operator's log.
      successions: successions.map(({ fromSubjectId, toSubjectId, kind, effectiveOn, reason, recordedAt }) => ({
        fromSubjectId,
        toSubjectId,
        kind,
        effectiveOn,
        reason,
        recordedAt: recordedAt.toISOString(),
      })),
      sizes: sizes.map((one) => ({
        ...one,
        reasons: one.reasons.map((reason) => reason[language]),
        recordedAt: one.recordedAt.toISOString(),
      })),
      firstSeenAt: firstSeenAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    };
  },
});
