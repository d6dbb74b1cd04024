import { Type } from 'typebox';
import { digestOf } from '../../../kernel/digest.ts';
import { Moment } from '../../../kernel/pure/moment.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { answerItems } from '../answer-items.ts';
import { disclose } from '../disclose.ts';
import { answerContent, ItemAnswer, itemAnswer, Receipt } from '../item-view.ts';
import { deadlineInput } from '../live-deadline.ts';
import { askedOf, prepareAsk } from '../prepare-ask.ts';
import { useFor } from '../use-for.ts';
import { askedItems, exampleUse, useInputs } from '../views.ts';

export const ask = defineOperation({
  name: 'query.ask',
  kind: 'command',
  secret: true,
  title: { zh: '授权查询', en: 'Ask under an authorisation' },
  description: {
    zh: '凭企业授权，为一项融资事项一次查询一个企业的多个信息项。逐项说明来源、时效、质量和异议标记；没有内容的，说明原因和是否可稍后再查。登记了实时数据源的信息项当场向提供单位取得，至迟于 deadlineMs 答复。每次查询计一次授权次数，并出具可核验的回执。',
    en: 'Asks several items of one enterprise for one financing case, under its authorisation. Each item comes with source, freshness, quality and marks of dispute; a missing one with the reason and whether to try again. Items with a live source are fetched from their provider, within deadlineMs at the latest. Every query counts as one use and leaves a receipt that can be verified.',
  },
  roles: ['institution'],
  input: Type.Object(
    {
      ...useInputs,
      items: askedItems,
      asOf: Type.Optional(Moment),
      deadlineMs: Type.Optional(deadlineInput),
      etag: Type.Optional(
        Type.String({
          maxLength: 64,
          description: '上次答复的 etag；内容未变时只答复未变 · Of an earlier answer: an unchanged one is not sent again',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: {
    ...exampleUse,
    items: [{ item: 'registration' }, { item: 'tax-payments' }],
  },
  output: Type.Object({
    subjectId: Type.String(),
    asOf: Type.String(),
    etag: Type.String(),
    unchanged: Type.Boolean(),
    items: Type.Array(ItemAnswer),
    receipt: Receipt,
  }),
  prepare: prepareAsk,
  run: async (ctx, input, { knowledge, taken, live }) => {
    const asked = askedOf(input);
    const reading = { knownAt: input.asOf ?? null, figures: 'as-granted', knowledge, live } as const;
    const { basis, items, catalogueVersion } = await useFor(
      ctx,
      input,
      { items: asked, mode: 'query', taken },
      async (basis) => ({
        basis,
        ...(await answerItems(ctx, basis, asked, reading)),
      }),
    );
    const answers = items.map(itemAnswer);
    const etag = digestOf(answerContent(answers));
    const unchanged = input.etag === etag;
    const receipt = await disclose(ctx, basis, {
      operation: 'query.ask',
      caseNo: input.caseNo,
      request: input,
      items,
      catalogueVersion,
      answerDigest: etag,
    });
    return {
      subjectId: basis.subjectId,
      asOf: input.asOf ?? ctx.now.toISOString(),
      etag,
      unchanged,
      items: unchanged ? [] : answers,
      receipt,
    };
  },
});
