import { useLanguage } from '../../../shared/language.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { dimensions } from './dimensions.ts';
import { QualityHeat } from './quality-heat.tsx';
import type { Standing } from './use-board.ts';

const SHOWN = 100;

/** The quality of the newest delivery of each item of a provider. Nothing where nothing was measured yet. */
export function NewestScores({ providerNo }: { readonly providerNo: number }) {
  const { t } = useLanguage();
  const { pages } = usePages('quality.list-scores', { providerNo, limit: SHOWN });
  const scores = pages?.flatMap((page) => page.scores) ?? [];
  // The newest come first.
  const newest = [...Map.groupBy(scores, ({ item }) => item).values()].map(([first]) => first!);
  if (newest.length === 0) return null;
  return (
    <QualityHeat
      label={t({ zh: '各信息项最近一次交付的质量', en: 'Quality of the newest delivery of each item' })}
      rows={newest.map((score) => ({
        title: score.itemTitle,
        quality: Object.fromEntries(
          dimensions.map((name) => [name, score.dimensions.find(({ dimension }) => dimension === name)?.score ?? null]),
        ) as Standing['quality'],
      }))}
    />
  );
}
