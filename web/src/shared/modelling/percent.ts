/** A share in per cent with one decimal; a dash where it is not told. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);

/** A figure such as an information value or a KS, with three decimals. */
export const figure = (value: number | null): string => (value === null ? '—' : value.toFixed(3));
