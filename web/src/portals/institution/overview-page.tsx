import { Link } from '@tanstack/react-router';
import { choiceTitle } from '../../../../sdk/words/index.ts';
import { amountText } from '../../shared/finance/amount.ts';
import { useLanguage } from '../../shared/language.tsx';
import { dayOf } from '../../shared/moment.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { Tile } from '../../shared/tile.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { ApplicationsTile } from './finance/applications-tile.tsx';
import { useNames } from './use-names.ts';
import { StoppedEndpoints } from './webhooks/stopped-tile.tsx';

const FEW = 5;
const fresh = { refreshMs: 60_000 };

/** What waits for the bank's people, in one look. */
export function OverviewPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '首页', en: 'Overview' })}</h1>
      <div className="cards">
        <ApplicationsTile />
        <GuaranteesToAnswer />
        <Authorisations state="awaiting" title={t({ zh: '待企业决定的申请', en: 'Requests with enterprises' })} />
        <Authorisations state="active" title={t({ zh: '可以使用的授权', en: 'Authorisations in force' })} />
        <DisputedLoans />
        <SilentUses />
        <Notices />
        <ToExplain />
        <StoppedEndpoints />
        <Admission />
      </div>
    </>
  );
}

function Admission() {
  const { t, language } = useLanguage();
  const answer = useAnswer('institutions.get-institution', {});
  const one = answer.data;
  return (
    <Tile title={t({ zh: '接入情况', en: 'Admission' })} answer={answer} none="">
      {one === undefined
        ? []
        : [
            <li key="state">
              <Link to="/institution/admission">
                {choiceTitle('admissionState', one.admissionState, language) ?? one.admissionState}
              </Link>
              {one.admittedUntil !== null && (
                <small>{t({ zh: `有效至 ${one.admittedUntil}`, en: `until ${one.admittedUntil}` })}</small>
              )}
            </li>,
          ]}
    </Tile>
  );
}

/** Shown to guarantors alone. */
function GuaranteesToAnswer() {
  const { t, language } = useLanguage();
  const own = useAnswer('institutions.get-institution', {});
  const isGuarantor = own.data?.institutionKind === 'guarantor';
  const answer = useAnswer('guarantees.list', { states: ['asked'], limit: FEW }, { ...fresh, enabled: isGuarantor });
  if (!isGuarantor) return null;
  return (
    <Tile
      title={t({ zh: '待答复的担保申请', en: 'Guarantees to answer' })}
      answer={answer}
      none={t({ zh: '没有', en: 'None' })}
      more={<Link to="/institution/guarantees">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.guaranteeRequests.map((one) => (
        <li key={one.guaranteeId}>
          <Link to="/institution/guarantees/$guaranteeId" params={{ guaranteeId: one.guaranteeId }}>
            {one.subjectName}
          </Link>
          <small>
            {amountText(one.amountFen, language)} · {t({ zh: `最迟 ${one.dueOn} 答复`, en: `by ${one.dueOn}` })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Authorisations({ state, title }: { readonly state: 'awaiting' | 'active'; readonly title: string }) {
  const { t, language } = useLanguage();
  const purposeOf = usePurposeTitle();
  const answer = useAnswer('consent.list-authorisations', { state, limit: FEW }, fresh);
  const nameOf = useNames(answer.data?.authorisations.map(({ subjectId }) => subjectId) ?? []);
  return (
    <Tile
      title={title}
      answer={answer}
      none={t({ zh: '没有', en: 'None' })}
      more={<Link to="/institution/authorisations">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.authorisations.map((one) => (
        <li key={one.authorisationId}>
          <Link to="/institution/report" search={{ authorisation: one.authorisationId }}>
            {nameOf(one.subjectId)}
          </Link>
          <small>
            {purposeOf(one.purpose)} ·{' '}
            {t({ zh: `至 ${dayOf(one.validTo, language)}`, en: `until ${dayOf(one.validTo, language)}` })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function DisputedLoans() {
  const { t } = useLanguage();
  const answer = useAnswer('loans.list', { confirmation: 'disputed', limit: FEW }, fresh);
  const nameOf = useNames(answer.data?.loans.map(({ subjectId }) => subjectId) ?? []);
  return (
    <Tile
      title={t({ zh: '企业认为不符的贷款', en: 'Loans that are disputed' })}
      answer={answer}
      none={t({ zh: '没有待更正的', en: 'None' })}
      more={<Link to="/institution/loans">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.loans.map(({ subjectId, institutionNo, contractNo, asOn }) => (
        <li key={`${subjectId} ${contractNo}`}>
          <Link
            to="/institution/loans/$code/$institutionNo/$contractNo"
            params={{ code: subjectId, institutionNo: String(institutionNo), contractNo }}
          >
            {nameOf(subjectId)} · {contractNo}
          </Link>
          <small>{t({ zh: `数据日期 ${asOn}`, en: `as on ${asOn}` })}</small>
        </li>
      ))}
    </Tile>
  );
}

/** They change by the day, and all cases are looked at to find them: not asked again while the page stands. */
function SilentUses() {
  const { t, language } = useLanguage();
  const answer = useAnswer('loans.list-silent-cases', { limit: FEW });
  const nameOf = useNames(answer.data?.cases.map(({ subjectId }) => subjectId) ?? []);
  return (
    <Tile
      title={t({ zh: '使用后没有结果的', en: 'Uses without an outcome' })}
      answer={answer}
      none={t({ zh: '每次使用都有了结果', en: 'Every use has come to an outcome' })}
      more={
        <Link to="/institution/loans" search={{ show: 'silent' }}>
          {t({ zh: '全部', en: 'All' })}
        </Link>
      }
    >
      {answer.data?.cases.map(({ subjectId, caseNo, firstUsedAt }) => (
        <li key={`${subjectId} ${caseNo}`}>
          <Link to="/institution/loans" search={{ show: 'silent' }}>
            {nameOf(subjectId)} · {caseNo}
          </Link>
          <small>{t({ zh: `首次使用 ${dayOf(firstUsedAt, language)}`, en: `first used ${dayOf(firstUsedAt, language)}` })}</small>
        </li>
      ))}
    </Tile>
  );
}

function Notices() {
  const { t } = useLanguage();
  const answer = useAnswer('rights.list-notices', { open: true, limit: FEW }, fresh);
  const nameOf = useNames(answer.data?.notices.map(({ subjectId }) => subjectId) ?? []);
  return (
    <Tile
      title={t({ zh: '待确认的更正通知', en: 'Corrections to acknowledge' })}
      answer={answer}
      none={t({ zh: '没有待确认的', en: 'None' })}
    >
      {answer.data?.notices.map((one) => (
        <li key={one.noticeId}>
          <Link to="/institution/notices">
            {nameOf(one.subjectId)} · {t(one.itemTitle)}
          </Link>
          <small>{t({ zh: `最迟 ${one.dueOn} 确认`, en: `due by ${one.dueOn}` })}</small>
        </li>
      ))}
    </Tile>
  );
}

function ToExplain() {
  const { t } = useLanguage();
  const answer = useAnswer('oversight.list-findings', { state: 'open', limit: FEW }, fresh);
  return (
    <Tile title={t({ zh: '待说明的使用', en: 'Uses to explain' })} answer={answer} none={t({ zh: '没有待说明的', en: 'None' })}>
      {answer.data?.misuses.map((one) => (
        <li key={one.findingId}>
          <Link to="/institution/misuse">{t(one.ruleTitle)}</Link>
          <small>{t({ zh: `最迟 ${one.dueOn} 说明`, en: `due by ${one.dueOn}` })}</small>
        </li>
      ))}
    </Tile>
  );
}
