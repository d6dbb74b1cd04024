import { divisionCovers } from '../../../kernel/pure/division-covers.ts';
import type { OpenModel } from './open-model.ts';

/** A model that evaluates: the one that counts, or one on trial beside it. */
export type ActiveModel = { readonly modelId: string; readonly state: 'champion' | 'shadow'; readonly open: OpenModel };

/** Of the champions that of the narrowest place the enterprise is in, and all on trial that apply to it. */
export function modelsFor(models: readonly ActiveModel[], divisionCode: string | null): readonly ActiveModel[] {
  const applying = models.filter(({ open }) => applies(open.document.division, divisionCode));
  const champions = applying.filter(({ state }) => state === 'champion');
  const [narrowest] = champions.toSorted((a, b) => breadth(a) - breadth(b));
  return applying.filter((one) => one.state === 'shadow' || one === narrowest);
}

const applies = (place: string | null, divisionCode: string | null) =>
  place === null || (divisionCode !== null && divisionCovers(place, divisionCode));

/** 330106 is narrower than 330100, that than 330000, that than everywhere. */
function breadth({ open }: ActiveModel): number {
  const place = open.document.division;
  if (place === null) return 3;
  if (place.endsWith('0000')) return 2;
  return place.endsWith('00') ? 1 : 0;
}
