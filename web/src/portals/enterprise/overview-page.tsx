import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { both } from '../../shared/both.ts';
import { amountText } from '../../shared/finance/amount.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { useInstitutionName } from '../../shared/names/use-institution-name.ts';
import { usePurposeTitle } from '../../shared/names/use-purpose-title.ts';
import { OpenMatters } from '../../shared/open-matters.tsx';
import { Tile } from '../../shared/tile.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { OpenInvitations } from './finance/open-invitations.tsx';

const FEW = 5;
const REFRESH_MS = 60_000;
const fresh = { refreshMs: REFRESH_MS };

/** What waits for the owner, and what happened lately, in one look. */
export function OverviewPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '首页', en: 'Overview' })}</h1>
      <div className="cards">
        <Waiting />
        <OpenInvitations />
        <Applications />
        <LoansToConfirm />
        <InForce />
        <Looked />
        <Matters />
      </div>
    </>
  );
}

function Waiting() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const purposeOf = usePurposeTitle();
  const answer = useAnswer('consent.list-authorisations', { state: 'awaiting', limit: FEW }, fresh);
  const waiting = answer.data?.authorisations;
  return (
    <Tile
      title={t({ zh: '待您决定', en: 'For you to decide' })}
      answer={answer}
      none={t({ zh: '没有待决定的申请', en: 'Nothing waits' })}
    >
      {waiting?.map((one) => (
        <li key={one.authorisationId}>
          <Link to="/enterprise/authorisations/$authorisationId" params={{ authorisationId: one.authorisationId }}>
            {t({ zh: `${nameOf(one.institutionNo)}申请授权`, en: `${nameOf(one.institutionNo)} asks` })}
          </Link>
          <small>{purposeOf(one.purpose)}</small>
        </li>
      ))}
    </Tile>
  );
}

/** Applications under way, with whose turn it is, and whether the platform went elsewhere by itself. */
function Applications() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('marketplace.list-applications', { open: true, limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '办理中的融资申请', en: 'Applications under way' })}
      answer={answer}
      none={t({ zh: '没有办理中的申请', en: 'None is under way' })}
      more={<Link to="/enterprise/finance">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.applications.map((one) => (
        <li key={one.applicationId}>
          <Link to="/enterprise/finance/applications/$applicationId" params={{ applicationId: one.applicationId }}>
            {nameOf(one.institutionNo)}
          </Link>{' '}
          {one.reroutedFrom !== null && <Tag>{t({ zh: '改投而来', en: 'rerouted' })}</Tag>}
          {one.dueOn !== null && <small>{t({ zh: `最迟 ${one.dueOn} 办理`, en: `due by ${one.dueOn}` })}</small>}
        </li>
      ))}
    </Tile>
  );
}

/** Loans that institutions reported and the enterprise has not looked at since. */
function LoansToConfirm() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const open = useAnswer('loans.list-own', { confirmation: 'open', limit: FEW }, fresh);
  const changed = useAnswer('loans.list-own', { confirmation: 'changed', limit: FEW }, fresh);
  const rows = [...(changed.data?.loans ?? []), ...(open.data?.loans ?? [])].slice(0, FEW);
  return (
    <Tile
      title={t({ zh: '待核对的贷款', en: 'Loans to look at' })}
      answer={both(open, changed)}
      none={t({ zh: '没有待核对的贷款', en: 'None' })}
      more={<Link to="/enterprise/finance">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {rows.map(({ institutionNo, contractNo, balanceFen, confirmation }) => (
        <li key={`${institutionNo} ${contractNo}`}>
          <Link
            to="/enterprise/finance/loans/$institutionNo/$contractNo"
            params={{ institutionNo: String(institutionNo), contractNo }}
          >
            {nameOf(institutionNo)} · {contractNo}
          </Link>
          <small>
            {t({ zh: `余额 ${amountText(balanceFen, language)}`, en: `balance ${amountText(balanceFen, language)}` })}
            {confirmation === 'changed' && t({ zh: '，机构已更正，请再核对', en: ', reported otherwise since' })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function InForce() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('consent.list-authorisations', { state: 'active', limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '生效中的授权', en: 'In force' })}
      answer={answer}
      none={t({ zh: '没有生效中的授权', en: 'None is in force' })}
    >
      {answer.data?.authorisations.map((one) => (
        <li key={one.authorisationId}>
          <Link to="/enterprise/authorisations/$authorisationId" params={{ authorisationId: one.authorisationId }}>
            {nameOf(one.institutionNo)}
          </Link>
          <small>
            {t({
              zh: `已用 ${one.usedTotal} / ${one.maxUses} 次，至 ${timeOf(one.validTo, language)}`,
              en: `${one.usedTotal} of ${one.maxUses} uses, until ${timeOf(one.validTo, language)}`,
            })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Looked() {
  const { t, language } = useLanguage();
  const answer = useAnswer('rights.list-accesses', { limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '最近谁看过我', en: 'Who looked lately' })}
      answer={answer}
      none={t({ zh: '还没有人看过本企业的信息', en: 'Nobody has looked yet' })}
    >
      {answer.data?.accesses.map((one) => (
        <li key={`${one.requestId} ${one.disclosureId ?? ''}`}>
          <Link to="/enterprise/accesses">{t(one.by.name)}</Link>
          <small>{timeOf(one.at, language)}</small>
        </li>
      ))}
    </Tile>
  );
}

function Matters() {
  const { t } = useLanguage();
  return (
    <OpenMatters
      title={t({ zh: '办理中的异议和修复', en: 'Objections and repairs under way' })}
      none={t({ zh: '没有办理中的事项', en: 'Nothing is under way' })}
      link={(_, title) => <Link to="/enterprise/matters">{title}</Link>}
    />
  );
}
