import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';
import type { Evaluation, Model } from './evaluation.ts';

/** Every indicator with what was found, the points it gives and the most there are: the standard is open to whom it judges. */
export function AllIndicators({ evaluation, model }: { readonly evaluation: Evaluation; readonly model: Model }) {
  const { t } = useLanguage();
  const title = t({
    zh: `全部 ${model.reading.characteristics.length} 项指标和分值`,
    en: `All ${model.reading.characteristics.length} indicators and their points`,
  });
  return (
    <details className="sheet all-indicators">
      <summary>{title}</summary>
      <Scroller label={title}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '指标', en: 'Indicator' })}</th>
              <th scope="col">{t({ zh: '本企业', en: 'Found' })}</th>
              <th scope="col" className="figure">
                {t({ zh: '得分', en: 'Points' })}
              </th>
              <th scope="col">{t({ zh: '分值', en: 'What gives what' })}</th>
            </tr>
          </thead>
          <tbody>
            {model.reading.characteristics.map((one) => {
              const found = evaluation.indicators.find(({ indicator }) => indicator === one.indicator);
              return (
                <tr key={one.indicator}>
                  <th scope="row">
                    <small>{t(one.theme)}</small>
                    {t(one.title)}
                  </th>
                  <td>{found === undefined ? '—' : t(found.value)}</td>
                  <td className="figure">{found?.points ?? '—'}</td>
                  <td>
                    {one.bins.map(({ text, points }, at) => (
                      <span key={t(text)} className={at === found?.bin ? 'bin bin-here' : 'bin'}>
                        {t(text)} <b>{points}</b>
                      </span>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}
