import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { applicationView, ApplicationView } from '../application-view.ts';
import { requireReadable } from '../require-readable.ts';
import { listEvents } from '../store/applications.ts';
import { findVersion, institutionNames } from '../store/products.ts';
import { TimelineEntry, timelineEntry } from '../timeline-view.ts';
import { applicationIdInput, BilingualView, exampleId } from '../views.ts';

export const getApplication = defineOperation({
  name: 'marketplace.get-application',
  kind: 'query',
  title: { zh: '查看融资申请', en: 'Get an application' },
  description: {
    zh: '企业与机构查看同一项申请的全部经过：提交、受理、答复、方案、接受、放款或拒绝（附理由和可采取的办法）、消息、文件、提醒与逾期。双方所见相同。',
    en: 'The whole course of an application, the same to both sides: submission, acceptance, reply, offer, agreement, grant or refusal with its reason and what can be done, messages, documents, reminders and lateness.',
  },
  roles: ['subject', 'institution'],
  mandate: ['finance', 'view-file'],
  input: Type.Object({ applicationId: applicationIdInput }, { additionalProperties: false }),
  example: { applicationId: exampleId },
  output: Type.Object({
    application: ApplicationView,
    productName: BilingualView,
    institutionName: BilingualView,
    timeline: Type.Array(TimelineEntry),
  }),
  run: async (ctx, { applicationId }) => {
    const row = await requireReadable(ctx, applicationId);
    ctx.concerns(row.subjectId);
    const [version, names, events] = await Promise.all([
      findVersion(ctx.tx, row.productId, row.productVersion),
      institutionNames(ctx.tx, [row.institutionNo]),
      listEvents(ctx.tx, row),
    ]);
    const institutionName = names.get(row.institutionNo);
    if (version === undefined || institutionName === undefined) throw new Failure('resource.not-found');
    return {
      application: applicationView(row),
      productName: version.document.name,
      institutionName,
      timeline: events.map((event) => timelineEntry(event)),
    };
  },
});
