import { Type } from 'typebox';
import { chinaDay } from '../../../kernel/pure/china-day.ts';
import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { findPlace } from '../../marketplace/index.ts';
import { listGuarantors as list } from '../terms-store.ts';
import { BilingualView, GuarantorTermsView } from '../views.ts';

/** More than there are in a country's province. */
const MAX_GUARANTORS = 500;

export const listGuarantors = defineOperation({
  name: 'guarantees.list-guarantors',
  kind: 'query',
  title: { zh: '列出担保机构', en: 'List guarantors' },
  description: {
    zh: '列出已接入并受理申请的担保机构及其条件，费率低的在前，至多 500 家。企业只看到服务本企业所在地的；机构另见本机构的条件，不受理时也在列。',
    en: 'The guarantors that are admitted and take requests, with their terms, the cheapest first, at most 500. An enterprise sees those that serve its place; an institution sees itself too while it takes none.',
  },
  roles: ['subject', 'institution', 'operator'],
  mandate: ['finance', 'view-file'],
  input: Type.Object({}, { additionalProperties: false }),
  example: {},
  output: Type.Object({
    guarantors: Type.Array(
      Type.Object({
        guarantorNo: Type.Integer(),
        guarantorName: BilingualView,
        ...GuarantorTermsView.properties,
      }),
    ),
  }),
  run: async (ctx) => {
    const { subjectId, institutionNo } = ctx.principal;
    const [rows, place] = await Promise.all([
      list(ctx.tx, chinaDay(ctx.now), MAX_GUARANTORS),
      subjectId === undefined ? undefined : findPlace(ctx.tx, subjectId),
    ]);
    const seen = rows.filter(
      ({ taking, divisions, guarantorNo }) =>
        (taking && (subjectId === undefined || serves(divisions, place?.divisionCode ?? null))) || guarantorNo === institutionNo,
    );
    return {
      guarantors: seen.map(({ name, divisions, items, ...one }) => ({
        ...one,
        divisions: [...divisions],
        items: [...items],
        guarantorName: name,
      })),
    };
  },
});

/** Whether a guarantor with these divisions serves a place; one that says none serves everywhere. */
export const serves = (divisions: readonly string[], divisionCode: string | null): boolean =>
  divisions.length === 0 || (divisionCode !== null && divisions.some((one) => divisionCovers(one, divisionCode)));
