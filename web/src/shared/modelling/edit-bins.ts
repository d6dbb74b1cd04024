/** How one characteristic is parted: by cuts (numbers, rising) or by groups of categories. */
export type Parting = { readonly cuts: readonly number[] } | { readonly groups: readonly (readonly string[])[] };

/** Bin k and the one after it become one. */
export function mergeBins(parting: Parting, bin: number): Parting {
  if ('cuts' in parting) return { cuts: parting.cuts.filter((_, at) => at !== bin) };
  const [one, next] = [parting.groups[bin], parting.groups[bin + 1]];
  if (one === undefined || next === undefined) return parting;
  return { groups: parting.groups.flatMap((group, at) => (at === bin ? [[...one, ...next]] : at === bin + 1 ? [] : [group])) };
}

/** A new bin begins at `cut`. Where one begins there already nothing changes. */
export function splitAt(parting: Parting, cut: number): Parting {
  if (!('cuts' in parting) || parting.cuts.includes(cut)) return parting;
  return { cuts: [...parting.cuts, cut].toSorted((a, b) => a - b) };
}

/** Cut k goes elsewhere, but never past its neighbours: undefined where it would. */
export function moveCut(parting: Parting, at: number, cut: number): Parting | undefined {
  if (!('cuts' in parting)) return undefined;
  const [below = Number.NEGATIVE_INFINITY, above = Number.POSITIVE_INFINITY] = [parting.cuts[at - 1], parting.cuts[at + 1]];
  if (!(below < cut && cut < above)) return undefined;
  return { cuts: parting.cuts.map((one, index) => (index === at ? cut : one)) };
}

/** One category leaves its group and becomes a group of its own, after it. */
export function splitCategory(parting: Parting, bin: number, category: string): Parting {
  if (!('groups' in parting)) return parting;
  const group = parting.groups[bin];
  if (group === undefined || group.length < 2 || !group.includes(category)) return parting;
  const rest = group.filter((one) => one !== category);
  return { groups: parting.groups.flatMap((one, at) => (at === bin ? [rest, [category]] : [one])) };
}
