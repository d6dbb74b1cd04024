type Search = Readonly<Record<string, unknown>>;

/**
 * Texts of an address by their names; what is empty or no text counts as not there. It is said to be undefined and not left out: what a page leaves
 * out the router takes from the address as it stands.
 */
export const textsOf =
  <K extends string>(...names: readonly K[]) =>
  (search: Search): { readonly [N in K]?: string } =>
    Object.fromEntries(names.map((name) => [name, textOf(search[name])])) as { readonly [N in K]?: string };

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
