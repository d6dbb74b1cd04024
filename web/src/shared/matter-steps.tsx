import { Tag, Timeline } from 'antd';
import type { Operations } from '../../../sdk/index.ts';
import { choiceTitle } from '../../../sdk/words/index.ts';
import { useLanguage } from './language.tsx';
import { timeOf } from './moment.ts';
import { roleTitles } from './role-titles.ts';

type Step = Operations['rights.get-objection']['output']['timeline'][number];

/** Every step of an objection or a repair: who did what when, why, and by when the next is due. */
export function MatterSteps({ steps }: { readonly steps: readonly Step[] }) {
  const { t, language } = useLanguage();
  return (
    <Timeline
      items={steps.map(({ at, step, byRole, outcome, dueOn, reason }) => ({
        key: `${at} ${step}`,
        children: (
          <>
            <strong>{choiceTitle('step', step, language) ?? step}</strong>{' '}
            {outcome !== null && <Tag>{choiceTitle('outcome', outcome, language) ?? outcome}</Tag>}
            <p className="source">
              {t(roleTitles[byRole] ?? { zh: '平台', en: 'The platform' })} · {timeOf(at, language)}
              {dueOn !== null && t({ zh: ` · 下一步最迟 ${dueOn}`, en: ` · next due ${dueOn}` })}
            </p>
            {reason !== null && <p>{reason}</p>}
          </>
        ),
      }))}
    />
  );
}
