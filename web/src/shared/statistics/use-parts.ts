import type { UseQueryResult } from '@tanstack/react-query';
import { useAnswer } from '../use-answer.ts';
import type { Grouping, Measure, TrendAnswer } from './trend.ts';

type Parts = { readonly by: Grouping; readonly answer: UseQueryResult<TrendAnswer> };

/** A measure by what is asked for; by default by item, where it has items, else by the widest regions of which there is more than one. */
export function useParts(measure: Measure, wanted: Grouping | undefined): Parts {
  const hasItems = measure === 'records' || measure === 'disclosures';
  const choosesRegion = wanted === undefined && !hasItems;
  const province = useAnswer('statistics.show-trend', { measure, by: 'province' }, { enabled: choosesRegion });
  const choosesCity = choosesRegion && isOne(province.data);
  const city = useAnswer('statistics.show-trend', { measure, by: 'city' }, { enabled: choosesCity });
  const choosesCounty = choosesCity && isOne(city.data);
  const by = wanted ?? (hasItems ? 'item' : choosesCounty ? 'county' : choosesCity ? 'city' : 'province');
  return { by, answer: useAnswer('statistics.show-trend', { measure, by }) };
}

const isOne = (data: TrendAnswer | undefined) => data !== undefined && new Set(data.figures.map(({ key }) => key)).size === 1;
