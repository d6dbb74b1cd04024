/** A statement with its values apart, so that no value ever becomes SQL. A name makes the server keep its plan. */
export type Query = { readonly text: string; readonly values: readonly unknown[]; readonly name?: string };

/**
 * Builds a statement: `` sql`select … where id = ${id}` ``. A value that is itself a Query is spliced in, with its values
 * renumbered, so conditions can be put together: `` sql`… where ${condition}` ``.
 */
export function sql(parts: TemplateStringsArray, ...given: readonly unknown[]): Query {
  if (!given.some(isQuery)) return { text: plainText(parts), values: given };
  let text = '';
  const values: unknown[] = [];
  parts.forEach((part, index) => {
    text += part;
    if (index >= given.length) return;
    const value = given[index];
    if (isQuery(value)) {
      text += renumber(value.text, values.length);
      values.push(...value.values);
    } else {
      values.push(value);
      text += `$${values.length}`;
    }
  });
  return { text, values };
}

const plainTexts = new WeakMap<TemplateStringsArray, string>();

/** The text of a statement that none is spliced into: put together once for each place in the code that it stands in. */
function plainText(parts: TemplateStringsArray): string {
  let text = plainTexts.get(parts);
  if (text === undefined) {
    text = parts.reduce((all, part, index) => `${all}$${index}${part}`);
    plainTexts.set(parts, text);
  }
  return text;
}

/** The same statement under a name: parsed and planned once a connection. For hot paths. */
export function named(name: string, query: Query): Query {
  return { ...query, name };
}

/** Joins conditions by AND; none at all is true. */
export function allOf(conditions: readonly Query[]): Query {
  return conditions.reduce((all, one) => (all.text === 'true' ? one : sql`${all} and ${one}`), { text: 'true', values: [] });
}

function renumber(text: string, by: number): string {
  return by === 0 ? text : text.replaceAll(/\$(\d+)/g, (_, n: string) => `$${Number(n) + by}`);
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value && Array.isArray(value.values);
}
