import { useLanguage, type Bilingual } from '../../../shared/language.tsx';
import { figureText, isMoney, type Figure, type LoansOn, type Measure } from './loan-figure.ts';

type Said = { readonly measure: string; readonly says: Bilingual };
type Aim = {
  readonly key: Measure['aim'];
  readonly title: Bilingual;
  readonly asks: Bilingual;
  /** What answers the question, first; whether more of it is what is wanted. */
  readonly answers: readonly Said[];
  readonly wants: 'up' | 'down';
};

const aims: readonly Aim[] = [
  {
    key: 'more',
    title: { zh: '量增', en: 'More' },
    asks: { zh: '贷款多了吗', en: 'Is more lent?' },
    wants: 'up',
    answers: [
      { measure: 'loan-balance', says: { zh: '贷款余额', en: 'balance' } },
      { measure: 'inclusive-balance', says: { zh: '其中普惠小微', en: 'of it inclusive small loans' } },
      { measure: 'new-loans', says: { zh: '当月新发放', en: 'new in the month' } },
    ],
  },
  {
    key: 'wider',
    title: { zh: '面扩', en: 'Wider' },
    asks: { zh: '更多企业贷到了吗', en: 'Do more enterprises get it?' },
    wants: 'up',
    answers: [
      { measure: 'households', says: { zh: '有贷款余额的企业', en: 'enterprises with a balance' } },
      { measure: 'first-loan-households', says: { zh: '累计首贷户', en: 'first loans so far' } },
      { measure: 'credit-only-share', says: { zh: '信用贷款占比', en: 'share without collateral' } },
    ],
  },
  {
    key: 'cheaper',
    title: { zh: '价降', en: 'Cheaper' },
    asks: { zh: '便宜了吗', en: 'Is it cheaper?' },
    wants: 'down',
    answers: [
      { measure: 'mean-rate', says: { zh: '当月新发放平均利率', en: 'mean rate of new loans' } },
      {
        measure: 'rate-index',
        says: { zh: '同样结构下的利率指数（上年 = 100）', en: 'index at a fixed mix (the year before = 100)' },
      },
      { measure: 'mean-cost', says: { zh: '综合融资成本', en: 'all it costs' } },
    ],
  },
  {
    key: 'faster',
    title: { zh: '提速', en: 'Faster' },
    asks: { zh: '办得快吗', en: 'Is it quick?' },
    wants: 'down',
    answers: [
      { measure: 'grant-days-p50', says: { zh: '申请到放款，一半不超过', en: 'from application to money, half within' } },
      { measure: 'decision-days-p90', says: { zh: '申请到决定，九成不超过', en: 'to the decision, nine of ten within' } },
      { measure: 'refusal-share', says: { zh: '未通过率', en: 'share refused' } },
    ],
  },
];

/** The three questions, each answered by a figure, what became of it in a year, and two figures that keep it honest. */
export function AimCards({ now, before }: { readonly now: LoansOn; readonly before: LoansOn | undefined }) {
  const { t, language } = useLanguage();
  const find = (of: LoansOn | undefined, name: string) => of?.figures.find(({ measure }) => measure === name);
  return (
    <div className="aim-cards">
      {aims.map(({ key, title, asks, answers, wants }) => (
        <section key={key} className="sheet" aria-labelledby={`aim-${key}`}>
          <h2 id={`aim-${key}`}>
            {t(title)} <small>{t(asks)}</small>
          </h2>
          {answers.every(({ measure }) => find(now, measure) === undefined) && (
            <p className="source">
              {t({ zh: '截至该日没有可统计的申请', en: 'There are no applications to count by this day' })}
            </p>
          )}
          <dl>
            {answers.map(({ measure: name, says }) => {
              const measure = now.measures.find((one) => one.measure === name);
              const figure = find(now, name);
              if (measure === undefined || figure === undefined) return null;
              return (
                <div key={name} title={t(measure.definition)}>
                  <dt>{t(says)}</dt>
                  <dd>
                    <span className="aim-figure">{figureText(measure, figure, language)}</span>
                    <Change
                      measure={measure}
                      now={figure}
                      // The index is told against the year before already.
                      before={name === 'rate-index' ? { ...figure, figure: 100 } : find(before, name)}
                      wants={wants}
                    />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}

const HUNDRED = 100;

/** Against a year earlier: in percent, and for what is in percent itself, in points. */
function Change({
  measure,
  now,
  before,
  wants,
}: {
  readonly measure: Measure;
  readonly now: Figure;
  readonly before: Figure | undefined;
  readonly wants: 'up' | 'down';
}) {
  const { t } = useLanguage();
  if (now.figure === null || before === undefined || before.figure === null || before.figure === 0) return null;
  const points = measure.unit.zh === '%' && !isMoney(measure);
  const change = points ? now.figure - before.figure : (HUNDRED * (now.figure - before.figure)) / before.figure;
  const said = Math.abs(change).toFixed(points ? 2 : 1);
  const up = change > 0;
  const look = Number(said) === 0 ? 'over' : up === (wants === 'up') ? 'good' : 'bad';
  const unit = points ? t({ zh: '个百分点', en: ' points' }) : '%';
  return (
    <span className={`state state-${look}`}>
      {t({ zh: '同比', en: '' })}
      {up ? '▲' : '▼'} {said}
      {unit}
      {t({ zh: '', en: ' in a year' })}
    </span>
  );
}
