import type { Tx } from '../../kernel/pure/context.ts';
import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import { effectiveCatalogue, effectiveClass, lookUpCode, type EffectiveItem } from '../catalogue/index.ts';
import type { Artefact } from './model/artefact.ts';
import type { ItemTitles } from './model/screen-text.ts';
import { shapeIssues, templateIssues } from './model/template-issues.ts';
import { templates } from './templates.ts';

/**
 * Checks terms that nobody has checked before, of a request or of what a subject gives by itself, against the catalogue and against
 * the template of their purpose. What is no term is `request.invalid`, what goes too far `consent.beyond-purpose`; both name every
 * term at fault.
 */
export async function requireLawfulTerms(tx: Tx, terms: Artefact, now: Date): Promise<void> {
  await requireKnownTerms(tx, terms);
  const past = terms.validity.to <= now ? [inThePast] : [];
  const beyond = [...past, ...templateIssues(terms, templates[terms.purpose.name])];
  if (beyond.length > 0) throw new Failure('consent.beyond-purpose', { issues: beyond });
}

/** Checks terms against the catalogue as it is now, and answers the titles that the screen text needs. */
export async function requireKnownTerms(tx: Tx, terms: Artefact): Promise<ItemTitles> {
  const { items } = await effectiveCatalogue(tx);
  const byName = new Map(items.map((item) => [item.name, item]));
  const unknown = [
    ...terms.items.flatMap((asked, index) => unknownIssues(byName, asked, index)),
    ...placeIssues(terms),
    ...shapeIssues(terms),
  ];
  if (unknown.length > 0) throw new Failure('request.invalid', { issues: unknown });
  const closed = terms.items.flatMap(({ item, fields }, index) => closedIssues(byName.get(item)!, fields, index));
  if (closed.length > 0) throw new Failure('consent.beyond-purpose', { issues: closed });
  return Object.fromEntries(terms.items.map(({ item }) => [item, titlesOf(byName.get(item)!)]));
}

const inThePast: FieldIssue = { field: 'validTo', rule: 'past', message: { zh: '已经过去', en: 'has passed already' } };

type Asked = Artefact['items'][number];

function unknownIssues(byName: ReadonlyMap<string, EffectiveItem>, { item, fields }: Asked, index: number): FieldIssue[] {
  const found = byName.get(item);
  if (found === undefined)
    return [
      {
        field: `items.${index}.item`,
        rule: 'known',
        message: { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' },
      },
    ];
  return (fields ?? [])
    .filter((field) => !Object.hasOwn(found.fields, field))
    .map((field) => ({
      field: `items.${index}.fields`,
      rule: 'known',
      message: { zh: `信息项没有字段 ${field}`, en: `${field} is not a field of the item` },
    }));
}

function placeIssues({ place }: Artefact): FieldIssue[] {
  return place.flatMap((code, index) =>
    lookUpCode('division', code)
      ? []
      : [{ field: `places.${index}`, rule: 'known', message: { zh: '没有这一行政区划代码', en: 'is not a division code' } }],
  );
}

/** What is usable but invisible (可用不可见) cannot be authorised to be seen. */
function closedIssues(item: EffectiveItem, fields: readonly string[] | null, index: number): FieldIssue[] {
  const closed = (field: string) =>
    item.fields[field]?.openIf === undefined && effectiveClass(item, field, []) === 'compute-only';
  const names = fields ?? Object.keys(item.fields);
  const found = names.filter(closed);
  if (found.length === 0 || (fields === null && found.length < names.length)) return [];
  return [
    {
      field: `items.${index}`,
      rule: 'compute-only',
      message: {
        zh: `可用不可见，不得授权查询：${found.join('、')}`,
        en: `compute-only, cannot be authorised to be seen: ${found.join(', ')}`,
      },
    },
  ];
}

const titlesOf = (item: EffectiveItem) => ({
  title: item.title,
  fields: Object.fromEntries(Object.entries(item.fields).map(([name, field]) => [name, field.title])),
});
