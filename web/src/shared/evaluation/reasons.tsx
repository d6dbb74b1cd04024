import type { ReactNode } from 'react';
import { useLanguage } from '../language.tsx';
import { useRecordName } from '../names/use-record-name.ts';
import { signed, type Evaluation, type Reason } from './evaluation.ts';

const FEW = 3;
type Behind = Pick<Reason, 'count' | 'records'>;
type LinkTo = (item: string, title: string) => ReactNode;

/** What holds the grade down, and what lowers and raises the score: each with what was found, the records behind it, and what can be done. */
export function Reasons({ evaluation, linkTo }: { readonly evaluation: Evaluation; readonly linkTo?: LinkTo }) {
  const { t } = useLanguage();
  const { rules, adverse, favourable } = evaluation;
  return (
    <>
      {rules.length > 0 && (
        <section className="sheet">
          <h2>{t({ zh: '限制等级的情形', en: 'What limits the grade' })}</h2>
          {linkTo !== undefined && <HowToObject />}
          <ul className="reasons">
            {rules.map((rule) => (
              <li key={rule.code} className="reason reason-bad">
                <h3>{t(rule.title)}</h3>
                <p className="reason-points">{t({ zh: `等级不高于 ${rule.worst}`, en: `No better than ${rule.worst}` })}</p>
                <Records behind={rule} linkTo={linkTo} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="two-columns">
        <Side
          title={t({ zh: '主要减分原因', en: 'What lowers the score' })}
          none={t({ zh: '没有明显的减分原因', en: 'Nothing lowers it much' })}
          reasons={adverse}
          adverse
          linkTo={linkTo}
        />
        <Side
          title={t({ zh: '主要加分原因', en: 'What raises the score' })}
          none={t({ zh: '暂无加分原因', en: 'Nothing raises it yet' })}
          reasons={favourable}
          linkTo={linkTo}
        />
      </div>
    </>
  );
}

function Side({
  title,
  none,
  reasons,
  adverse = false,
  linkTo,
}: {
  readonly title: string;
  readonly none: string;
  readonly reasons: readonly Reason[];
  readonly adverse?: boolean;
  readonly linkTo: LinkTo | undefined;
}) {
  const { t } = useLanguage();
  return (
    <section className="sheet">
      <h2>{title}</h2>
      {linkTo !== undefined && adverse && reasons.length > 0 && <HowToObject />}
      {reasons.length === 0 && <p className="source">{none}</p>}
      <ul className="reasons">
        {reasons.map((one) => (
          <li key={one.indicator} className={`reason ${one.contribution < 0 ? 'reason-bad' : 'reason-good'}`}>
            <h3>
              <small>{t(one.theme)}</small>
              {t({ zh: `${one.title.zh}：${one.value.zh}`, en: `${sentence(one.title.en)}: ${one.value.en}` })}
            </h3>
            <p className="reason-points">
              {t({ zh: `比平均 ${signed(one.contribution)} 分`, en: `${signed(one.contribution)} against the mean` })}
            </p>
            {one.better !== null && one.contribution < 0 && (
              <p className="reason-better">
                {t({
                  zh: `改进：如为“${one.better.target.zh}”，可加 ${one.better.points} 分`,
                  en: `“${one.better.target.en}” would give ${one.better.points} more`,
                })}
              </p>
            )}
            <Records behind={one} linkTo={linkTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function HowToObject() {
  const { t } = useLanguage();
  return (
    <p className="source">
      {t({
        zh: '点开依据可看到原始记录。记录有误的，在那里提出异议，不收费；查实后评价随即更新。',
        en: 'The links lead to the records. A wrong one can be objected to there, free of charge; once it is found wrong the evaluation follows at once.',
      })}
    </p>
  );
}

/** By item: few are named one by one, many are counted. */
function Records({ behind, linkTo }: { readonly behind: Behind; readonly linkTo: LinkTo | undefined }) {
  const { t } = useLanguage();
  const recordName = useRecordName(behind.records.map(({ item }) => item));
  const byItem = [...Map.groupBy(behind.records, ({ item }) => item)];
  if (byItem.length === 0) return null;
  const repairs = behind.records.some(({ remedies }) => remedies.includes('repair'));
  return (
    <div className="reason-records">
      {byItem.map(([item, records]) => {
        const title = t(records[0]!.itemTitle);
        const names = records.length > FEW ? [] : records.map(({ key }) => recordName(item, key)).filter((name) => name !== '');
        return (
          <p key={item}>
            {t({ zh: '依据：', en: 'From: ' })}
            {linkTo === undefined ? title : linkTo(item, title)}
            {names.length > 0
              ? ` ${names.join(t({ zh: '；', en: '; ' }))}`
              : records.length > FEW && t({ zh: ` ${records.length} 条`, en: ` (${records.length} records)` })}
          </p>
        );
      })}
      {linkTo !== undefined && repairs && (
        <p>{t({ zh: '符合条件的可申请信用修复。', en: 'It can be repaired where it qualifies.' })}</p>
      )}
    </div>
  );
}
