import { useLanguage } from '../language.tsx';
import { toneOf, type Model } from './evaluation.ts';

/** Where a score stands on the band of its model's grades: each grade as wide as any other, with the least score that gives it. */
export function ScoreBand({ score, model: { model, reading } }: { readonly score: number; readonly model: Model }) {
  const { t } = useLanguage();
  const rising = model.grades.toReversed();
  const ends = [...rising.map(({ from }) => from ?? reading.least), reading.most];
  const at = Math.max(
    rising.findLastIndex(({ from }) => from === null || score >= from),
    0,
  );
  const [low, high] = [ends[at]!, ends[at + 1]!];
  const within = high > low ? Math.min(1, Math.max(0, (score - low) / (high - low))) : 0;
  const place = `${((at + within) / rising.length) * 100}%`;
  return (
    <div
      className="score-band"
      role="img"
      aria-label={t({
        zh: `得分 ${score}，按得分为 ${rising[at]!.grade} 级（${low} 分起）`,
        en: `Score ${score}, by itself grade ${rising[at]!.grade} (from ${low})`,
      })}
    >
      <span className="score-band-mark" style={{ left: place }}>
        {score}
      </span>
      <span className="score-band-parts">
        {rising.map(({ grade, from }, index) => (
          <span key={grade} className={`score-band-part state-${toneOf(grade, model.grades)}`} aria-current={index === at}>
            <strong>{grade}</strong>
            <small>{from === null ? ' ' : `${from}+`}</small>
          </span>
        ))}
      </span>
    </div>
  );
}
