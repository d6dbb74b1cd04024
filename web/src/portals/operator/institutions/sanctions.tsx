import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useAnswer } from '../../../shared/use-answer.ts';
import type { Institution } from './institution-page.tsx';
import { ReasonAct } from './reason-act.tsx';

const MANY = 50;
// Rectification is a warning that names a day.
const carriesOut = {
  warning: 'institutions.warn',
  rectification: 'institutions.warn',
  suspension: 'institutions.suspend',
  withdrawal: 'institutions.withdraw',
} as const;

/** What may be done to an admitted institution, by itself or to carry out a proposal of the audit administrator or the regulator. */
export function Sanctions({ institution }: { readonly institution: Institution }) {
  const { t, language } = useLanguage();
  const { institutionNo, admissionState } = institution;
  const { data } = useAnswer('oversight.list-proposals', { institutionNo, open: true, limit: MANY });
  const says = {
    'institutions.warn': t({ zh: '警告记入办理记录，使用不受影响。', en: 'The warning stands in the history; uses go on.' }),
    'institutions.suspend': t({
      zh: '立即停止该机构的一切使用，恢复前有效。',
      en: 'Every use stops at once, until it is resumed.',
    }),
    'institutions.withdraw': t({ zh: '永久取消接入和申请，不可恢复。', en: 'Ends admission and application for good.' }),
  } as const;
  if (admissionState !== 'admitted' && admissionState !== 'suspended') return null;
  return (
    <section className="sheet">
      <h2>{t({ zh: '处理', en: 'Measures' })}</h2>
      {data?.proposals.map((one) => (
        <div key={one.proposalId}>
          <p>
            <strong>{choiceTitle('step', one.step, language)}</strong>
            {t({ zh: '：', en: ': ' })}
            {one.reason}
          </p>
          <p className="source">
            {t({ zh: '建议提出于', en: 'Proposed' })} {timeOf(one.proposedAt, language)}
            {one.rectifyBy !== null && t({ zh: `，整改期限 ${one.rectifyBy}`, en: `, to rectify by ${one.rectifyBy}` })}
          </p>
          <ReasonAct
            operation={carriesOut[one.step]}
            institutionNo={institutionNo}
            proposalId={one.proposalId}
            title={t({ zh: '执行该建议', en: 'Carry it out' })}
            says={says[carriesOut[one.step]]}
            danger
          />
        </div>
      ))}
      <p className="oper-acts">
        {admissionState === 'admitted' ? (
          <>
            <ReasonAct
              operation="institutions.warn"
              institutionNo={institutionNo}
              title={t({ zh: '警告', en: 'Warn' })}
              says={says['institutions.warn']}
            />
            <ReasonAct
              operation="institutions.suspend"
              institutionNo={institutionNo}
              title={t({ zh: '暂停接入', en: 'Suspend' })}
              says={says['institutions.suspend']}
              danger
            />
          </>
        ) : (
          <ReasonAct
            operation="institutions.resume"
            institutionNo={institutionNo}
            title={t({ zh: '恢复接入', en: 'Resume' })}
            says={t({ zh: '在原范围和期限内恢复使用。', en: 'It goes on within its scope and until its last day.' })}
          />
        )}
        <ReasonAct
          operation="institutions.withdraw"
          institutionNo={institutionNo}
          title={t({ zh: '取消接入', en: 'Withdraw' })}
          says={says['institutions.withdraw']}
          danger
        />
      </p>
    </section>
  );
}
