import { Sections } from '../sections.tsx';
import { useState } from 'react';
import { toneOf, type Model } from './evaluation.ts';
import { useLanguage } from '../language.tsx';
import { Scroller } from '../scroller.tsx';

type Part = 'card' | 'grades' | 'rules';

/** What a model says, in words: its characteristics bin by bin, its grades, its rules as sentences. */
export function ModelReading({ model }: { readonly model: Model }) {
  const { t } = useLanguage();
  const [part, setPart] = useState<Part>('card');
  const { reading } = model;
  return (
    <section className="sheet">
      <Sections<Part>
        label={t({ zh: '模型内容', en: 'What is in it' })}
        shown={part}
        onChange={setPart}
        items={[
          {
            key: 'card',
            label: t({ zh: `评分卡（${reading.characteristics.length} 项）`, en: `Card (${reading.characteristics.length})` }),
            children: <Card model={model} />,
          },
          { key: 'grades', label: t({ zh: '等级', en: 'Grades' }), children: <Grades model={model} /> },
          {
            key: 'rules',
            label: t({ zh: `否决与封顶（${reading.rules.length} 条）`, en: `Vetoes and caps (${reading.rules.length})` }),
            children: <Rules model={model} />,
          },
        ]}
      />
    </section>
  );
}

function Card({ model: { reading } }: { readonly model: Model }) {
  const { t } = useLanguage();
  return (
    <Scroller label={t({ zh: '评分卡', en: 'Card' })}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '指标', en: 'Characteristic' })}</th>
            <th scope="col">{t({ zh: '分箱与分值', en: 'Bins and points' })}</th>
            <th scope="col">{t({ zh: '没有数值时', en: 'Without a value' })}</th>
            <th scope="col" className="figure">
              {t({ zh: '平均分', en: 'Mean' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.characteristics.map((one) => (
            <tr key={one.indicator}>
              <th scope="row">
                <small>{t(one.theme)}</small>
                {t(one.title)}
                <small className="code">{one.indicator}</small>
              </th>
              <td>
                {one.bins.map(({ text, points }) => (
                  <span key={t(text)} className="bin">
                    {t(text)} <b>{points}</b>
                  </span>
                ))}
              </td>
              <td>
                {one.specials
                  .filter(({ points }) => points !== one.mean)
                  .map(({ kind, title, points }) => (
                    <span key={kind} className="bin">
                      {t(title)} <b>{points}</b>
                    </span>
                  ))}
                {one.specials.some(({ points }) => points === one.mean) && (
                  <span className="bin">
                    {one.specials.every(({ points }) => points === one.mean)
                      ? t({ zh: '按平均', en: 'the mean' })
                      : t({ zh: '其余按平均', en: 'otherwise the mean' })}{' '}
                    <b>{one.mean}</b>
                  </span>
                )}
              </td>
              <td className="figure">{one.mean}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Grades({ model: { model } }: { readonly model: Model }) {
  const { t } = useLanguage();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '等级', en: 'Grade' })}</th>
          <th scope="col">{t({ zh: '含义', en: 'Meaning' })}</th>
          <th scope="col" className="figure">
            {t({ zh: '最低得分', en: 'From' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {model.grades.map(({ grade, title, from }) => (
          <tr key={grade}>
            <th scope="row">
              <span className={`state state-${toneOf(grade, model.grades)}`}>{grade}</span>
            </th>
            <td>{t(title)}</td>
            <td className="figure">{from ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rules({ model: { model, reading } }: { readonly model: Model }) {
  const { t } = useLanguage();
  if (model.rules.length === 0)
    return <p className="source">{t({ zh: '没有否决与封顶规则', en: 'It has no vetoes or caps' })}</p>;
  return (
    <Scroller label={t({ zh: '否决与封顶', en: 'Vetoes and caps' })}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '规则', en: 'Rule' })}</th>
            <th scope="col">{t({ zh: '条件', en: 'While' })}</th>
            <th scope="col">{t({ zh: '等级不高于', en: 'No better than' })}</th>
          </tr>
        </thead>
        <tbody>
          {model.rules.map(({ code, title, when, worst }) => {
            const sentence = reading.rules.find((one) => one.code === code)?.sentence;
            return (
              <tr key={code}>
                <th scope="row">{t(title)}</th>
                <td>
                  {sentence === undefined ? when : t(sentence)}
                  <small className="code rule-source">{when}</small>
                </td>
                <td>
                  <span className={`state state-${toneOf(worst, model.grades)}`}>{worst}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
