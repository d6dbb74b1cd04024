import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Collapse } from 'antd';
import type { Operations } from '../../../../sdk/index.ts';
import { useLanguage } from '../language.tsx';
import './offers.css';

type Clause = Operations['marketplace.match']['output']['eligible']['products'][number]['clauses'][number];

/** What conditions come to: what is lacking in words, and all of them to be opened. */
export function ClauseVerdicts({ clauses }: { readonly clauses: readonly Clause[] }) {
  const { t } = useLanguage();
  const lacking = clauses.filter(({ verdict }) => verdict !== 'pass');
  return (
    <>
      {lacking.map((clause) => (
        <Lack key={clause.id} clause={clause} />
      ))}
      {clauses.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'clauses',
              label: t({
                zh: `条件 ${clauses.length} 项，符合 ${clauses.length - lacking.length} 项`,
                en: `${clauses.length} conditions, ${clauses.length - lacking.length} met`,
              }),
              children: (
                <ul className="clauses">
                  {clauses.map((clause) => (
                    <li key={clause.id}>
                      <Verdict verdict={clause.verdict} /> {t(clause.text)}
                      {!clause.hard && <small>{t({ zh: '（参考）', en: ' (not binding)' })}</small>}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** What keeps a condition from holding: the gap in figures, or what has to be known first and why it is not. */
function Lack({ clause }: { readonly clause: Clause }) {
  const { t } = useLanguage();
  if (clause.verdict === 'fail')
    return (
      <p className="gap">
        {t(clause.gap ?? clause.text)}
        {!clause.hard && <small>{t({ zh: '（参考条件，不影响申请）', en: ' (not binding)' })}</small>}
      </p>
    );
  return (
    <p className="gap unknown">
      {clause.missing.length === 0
        ? t(clause.gap ?? clause.text)
        : clause.missing.map(({ indicator, title, why }) => (
            <span key={indicator}>{t({ zh: `${title.zh}：${why.zh}；`, en: `${title.en}: ${why.en}; ` })}</span>
          ))}
    </p>
  );
}

const verdicts = {
  pass: { icon: <CheckCircleOutlined className="pass" />, said: { zh: '符合', en: 'met' } },
  fail: { icon: <CloseCircleOutlined className="fail" />, said: { zh: '不符合', en: 'not met' } },
  unknown: { icon: <QuestionCircleOutlined className="unknown" />, said: { zh: '无从判断', en: 'not known' } },
} as const;

function Verdict({ verdict }: Pick<Clause, 'verdict'>) {
  const { t } = useLanguage();
  const { icon, said } = verdicts[verdict];
  return (
    <>
      {icon}
      <span className="only-read">{t(said)}</span>
    </>
  );
}
