type Search = Readonly<Record<string, unknown>>;

/** Texts of an address by their names; what is empty or no text does not stand in it. */
export const textsOf =
  <K extends string>(...names: readonly K[]) =>
  (search: Search): { readonly [N in K]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        if (typeof value === 'number') return [[name, String(value)]];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ) as { readonly [N in K]?: string };
