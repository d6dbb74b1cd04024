import { maskText, type ItemDefinition, type Mask } from '../catalogue/index.ts';

/** Shows a record, given as the JSON text PostgreSQL writes of it. */
export type ShowBody = (body: string) => string;

export const whole: ShowBody = (body) => body;

const known = new WeakMap<ItemDefinition, ShowBody>();

/**
 * Masks what concerns persons, for whoever is neither the enterprise itself nor the department that reported it. It works on the text,
 * since a file of many records would otherwise be read and written once more for the sake of a few names.
 */
export function maskedBody(item: ItemDefinition): ShowBody {
  let show = known.get(item);
  if (show === undefined) known.set(item, (show = masker(item)));
  return show;
}

function masker(item: ItemDefinition): ShowBody {
  const masks = new Map<string, Mask>();
  // A band is for figures, and nothing of a text.
  for (const [name, { mask }] of Object.entries(item.fields))
    if (mask !== undefined && mask !== 'none' && mask !== 'band') masks.set(name, mask);
  if (masks.size === 0) return whole;
  // Records are flat and PostgreSQL writes `"name": value` in one way only; within a text every quote has a backslash before it.
  const member = new RegExp(`"(${[...masks.keys()].join('|')})": ("(?:[^"\\\\]|\\\\.)*")`, 'g');
  return (body) =>
    body.replaceAll(member, (_all, name: string, value: string) => {
      const text = JSON.parse(value) as string;
      return `"${name}": ${JSON.stringify(maskText(masks.get(name)!, text))}`;
    });
}
