import type { Operations } from '../../../../../sdk/index.ts';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { percent } from '../../../shared/modelling/percent.ts';
import { Scroller } from '../../../shared/scroller.tsx';

type Row = Operations['evaluation.show-monitoring']['output']['report']['calibration'][number];

/** By grade, what became of loans against what the model had foretold. */
export function CalibrationTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{t({ zh: '实际与预期不良率', en: 'Observed and foretold default' })}</h2>
      <p className="source">
        {t({
          zh: '授信前一日为该等级、结果已明的贷款：12 个月内逾期满 60 天或核销为不良。预期为授信前得分所对应的违约概率的平均；区间为 95%（Wilson）。不足 10 户的不列。',
          en: 'Loans whose outcome is known, by the grade of the day before the grant; bad is sixty days overdue or written off within twelve months. Foretold is the mean default probability of the scores before the grant; the interval is Wilson’s at 95 %. Figures of fewer than 10 enterprises are withheld.',
        })}
      </p>
      {rows.length === 0 ? (
        <p>{t({ zh: '还没有结果已明的贷款。', en: 'There are no loans yet whose outcome is known.' })}</p>
      ) : (
        <Scroller label={t({ zh: '实际与预期不良率', en: 'Observed and foretold default' })}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t({ zh: '等级', en: 'Grade' })}</th>
                <th scope="col" className="figure">
                  {t({ zh: '贷款', en: 'Loans' })}
                </th>
                <th scope="col" className="figure">
                  {t({ zh: '不良', en: 'Bad' })}
                </th>
                <th scope="col" className="figure">
                  {t({ zh: '实际不良率', en: 'Observed' })}
                </th>
                <th scope="col" className="figure">
                  {t({ zh: '95% 区间', en: '95 % interval' })}
                </th>
                <th scope="col" className="figure">
                  {t({ zh: '预期', en: 'Foretold' })}
                </th>
                <th scope="col">{t({ zh: '检验结论', en: 'Verdict' })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <GradeRow key={row.grade ?? ''} row={row} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}

function GradeRow({ row }: { readonly row: Row }) {
  const { t, language } = useLanguage();
  return (
    <tr>
      <th scope="row">{row.grade ?? t({ zh: '信息不足', en: 'no grade' })}</th>
      <td className="figure">{row.loans ?? t({ zh: '不足 10 户', en: 'fewer than 10' })}</td>
      <td className="figure">{row.bads ?? '—'}</td>
      <td className="figure">{percent(row.observed)}</td>
      <td className="figure">{row.low === null ? '—' : `${percent(row.low)}–${percent(row.high)}`}</td>
      <td className="figure">{percent(row.expected)}</td>
      <td>
        {row.calibrated === null ? (
          row.loans !== null && t({ zh: '评分卡未给出违约概率', en: 'the card foretells none' })
        ) : (
          <span className={`state state-${row.calibrated === 'within' ? 'good' : 'waits'}`}>
            {choiceTitle('calibrated', row.calibrated, language)}
          </span>
        )}
      </td>
    </tr>
  );
}
