import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';
import type { FitReport } from './fit-view.tsx';
import { figure, percent } from './percent.ts';

/** What is on the card, bin by bin, with the drift of each; and what was left out with the reason. */
export function FitCharacteristics({ report }: { readonly report: FitReport }) {
  const { t } = useLanguage();
  const whys = {
    'no-information': t({ zh: '没有区分能力', en: 'tells nothing' }),
    'wrong-sign': t({ zh: '没有独立作用，或方向与常理相反', en: 'adds nothing of its own, or points the wrong way' }),
  };
  const driftOf = (indicator: string) => report.stability.characteristics.find((one) => one.indicator === indicator);
  return (
    <section className="sheet">
      <h2>{t({ zh: '评分卡', en: 'Card' })}</h2>
      <Scroller label={t({ zh: '评分卡', en: 'Card' })}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '指标', en: 'Characteristic' })}</th>
              <th scope="col">{t({ zh: '分箱、不良率与分值', en: 'Bins, bad rate, points' })}</th>
              <th scope="col" className="figure">
                {t({ zh: '信息值', en: 'IV' })}
              </th>
              <th scope="col" className="figure">
                CSI
              </th>
            </tr>
          </thead>
          <tbody>
            {report.characteristics.map((one) => (
              <tr key={one.indicator}>
                <th scope="row">{t(one.title)}</th>
                <td>
                  {one.bins
                    .filter(({ rows }) => rows !== 0)
                    .map((bin) => (
                      <span key={t(bin.text)} className="bin">
                        {t(bin.text)} · {percent(bin.badRate)} <b>{bin.points}</b>
                      </span>
                    ))}
                </td>
                <td className="figure">{figure(one.informationValue)}</td>
                <td className="figure">{figure(driftOf(one.indicator)?.index ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {[...Map.groupBy(report.dropped, ({ why }) => why)].map(([why, some]) => (
        <p key={why} className="source">
          {t({ zh: `未入模（${whys[why]}）：`, en: `Left out (${whys[why]}): ` })}
          {some.map(({ title }) => t(title)).join(t({ zh: '、', en: ', ' }))}
        </p>
      ))}
    </section>
  );
}
