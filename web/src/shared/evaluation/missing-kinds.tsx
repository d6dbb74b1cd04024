import { useLanguage } from '../language.tsx';
import type { Evaluation } from './evaluation.ts';

type Kind = Evaluation['missing'][number]['kind'];

const means: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  'not-collected': {
    zh: '本地区有关单位尚未向平台提供，不加分也不减分，您无需办理。',
    en: 'Nobody provides it here yet. It neither gives nor costs points, and there is nothing for you to do.',
  },
  'not-authorised': {
    zh: '未经授权，没有使用，不加分也不减分；授权后即可计入。',
    en: 'Not used, for it was not authorised. It neither gives nor costs points, and counts once it is authorised.',
  },
  'none-on-record': {
    zh: '已归集，但没有本企业的记录，按模型规定的分值计算。确有而未见的，可提出异议或自愿填报。',
    en: 'Collected, but with no record of this enterprise; the model says what that gives. If there should be one, object or report it yourself.',
  },
  unusable: {
    zh: '有记录，但太少、太旧或基数太小，算不出有意义的数值，不加分也不减分。',
    en: 'There are records, but too few, too old or on too small a base to mean anything. It neither gives nor costs points.',
  },
};

/** What is not known, by why: who lives where nothing is collected is not the same as who has nothing on record. */
export function MissingKinds({ missing }: { readonly missing: Evaluation['missing'] }) {
  const { t, language } = useLanguage();
  if (missing.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '没有数值的指标', en: 'What has no value' })}</h2>
      <dl className="missing-kinds">
        {missing.map(({ kind, title, indicators }) => (
          <div key={kind}>
            <dt>
              {t(title)}
              <small>{t({ zh: `${indicators.length} 项`, en: String(indicators.length) })}</small>
            </dt>
            <dd>
              <p>{t(means[kind])}</p>
              <p className="source">{indicators.map((one) => one[language]).join(t({ zh: '、', en: ', ' }))}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
