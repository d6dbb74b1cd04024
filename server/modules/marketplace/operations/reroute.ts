import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { append } from '../append.ts';
import { applicationHead, ApplicationHead } from '../application-view.ts';
import { authoriseInput } from '../authorise-input.ts';
import { findOffers } from '../catalogue-of-offers.ts';
import { requireApplication } from '../require-application.ts';
import { holdDemand, isOpen } from '../store/demands.ts';
import { readClocks } from '../store/rules.ts';
import { submitApplications } from '../submit-applications.ts';
import { applicationIdInput, exampleId, productIdInput } from '../views.ts';
import { workingDays } from '../working-days.ts';

export const reroute = defineOperation({
  name: 'marketplace.reroute',
  kind: 'command',
  title: { zh: '改投其他产品', en: 'Go to another product' },
  description: {
    zh: '机构作出决定前，企业把申请改投另一款产品；不填 productId 的，投平台在机构逾期后建议的产品。原申请随即终止，新申请重新计时。',
    en: 'Before an institution has decided, an enterprise goes to another product instead; without productId to the one that was proposed because the institution is late. The old application ends and the new one begins anew.',
  },
  roles: ['subject'],
  mandate: ['finance'],
  input: Type.Object(
    { applicationId: applicationIdInput, productId: Type.Optional(productIdInput), authorise: Type.Optional(authoriseInput) },
    { additionalProperties: false },
  ),
  example: { applicationId: exampleId },
  output: Type.Object({ application: ApplicationHead }),
  run: async (ctx, { applicationId, productId: chosen, authorise }) => {
    const held = await requireApplication(ctx, applicationId, 'rerouted');
    const { subjectId, demandId, subjectName, proposedProductId, productId: before } = held.row;
    const productId = chosen ?? proposedProductId;
    if (productId === null || productId === before) throw new Failure('state.conflict', { detail: noneProposed });
    const [demand, [product], clocks, days] = await Promise.all([
      holdDemand(ctx.tx, subjectId, demandId),
      findOffers(ctx, [productId]),
      readClocks(ctx.tx),
      workingDays(ctx),
    ]);
    if (product === undefined) throw new Failure('resource.not-found');
    if (demand === undefined || !isOpen(demand, days.today)) throw new Failure('state.conflict');
    const submission = { demand, subjectName, products: [product], authorise, reroutedFrom: applicationId, clocks, days };
    const [made] = await submitApplications(ctx, submission);
    if (made === undefined) throw new Error('one product makes one application');
    await append(ctx, held, { kind: 'rerouted', to: made.applicationId });
    return { application: applicationHead(made) };
  },
});

const noneProposed = { zh: '没有可改投的产品，请指明另一款', en: 'nothing was proposed; name another product' };
