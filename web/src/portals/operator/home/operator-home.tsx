import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { choiceTitle } from '../../../../../sdk/words/index.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { timeOf } from '../../../shared/moment.ts';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { useProviderName } from '../../../shared/names/use-provider-name.ts';
import { OpenMatters } from '../../../shared/open-matters.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { usePages } from '../../../shared/use-pages.ts';
import { Figures } from '../figures.tsx';
import { percentOf } from '../board/dimensions.ts';
import { LateTag } from '../board/late-tag.tsx';
import { ClaimsWaiting, LateApplications, ToReview } from './finance-tiles.tsx';
import { OpenAlarms } from './open-alarms.tsx';

const FEW = 5;
const MANY = 100;
const fresh = { refreshMs: 60_000 };

/** The whole platform in some figures, and what waits for the operator. */
export function OperatorHome() {
  return (
    <>
      <Whole />
      <div className="oper-cards">
        <Applications />
        <ToReview />
        <LateApplications />
        <ClaimsWaiting />
        <Matters />
        <DisputedLoans />
        <Late />
        <Misuse />
        <Claims />
        <OpenAlarms />
        <Deliveries />
      </div>
    </>
  );
}

function Whole() {
  const { t } = useLanguage();
  const { data } = useAnswer('statistics.show-overview', {}, fresh);
  const board = useAnswer('collection.show-board', { edition: '2021', limit: 1 }, fresh).data;
  const rate = percentOf(board?.overall.rate);
  return (
    <Figures
      figures={[
        {
          title: t({ zh: '37 项收录率', en: '37 items collected' }),
          value: board && (rate === null ? '—' : `${rate}%`),
          to: '/operator/board',
        },
        { title: t({ zh: '企业主体', en: 'Enterprises' }), value: data?.subjects, to: '/operator/enterprises' },
        { title: t({ zh: '记录版本', en: 'Record versions' }), value: data?.facts },
        { title: t({ zh: '接入机构', en: 'Institutions' }), value: data?.institutions, to: '/operator/institutions' },
        { title: t({ zh: '有效授权', en: 'Authorisations' }), value: data?.authorisations },
        { title: t({ zh: '已封存披露', en: 'Sealed disclosures' }), value: data?.disclosures },
      ]}
    />
  );
}

const all = (to: string, zh = '全部', en = 'All') => ({ to, title: { zh, en } });
function More({ to, title }: ReturnType<typeof all>) {
  const { t } = useLanguage();
  return <Link to={to}>{t(title)}</Link>;
}

function Applications() {
  const { t, language } = useLanguage();
  const answer = useAnswer('institutions.list-institutions', { limit: MANY }, fresh);
  const open = answer.data?.institutions.filter(({ applicationState }) => applicationState !== null);
  return (
    <Tile
      title={t({ zh: '接入申请', en: 'Applications' })}
      answer={answer}
      none={t({ zh: '没有办理中的接入申请', en: 'No application is under way' })}
      more={<More {...all('/operator/institutions')} />}
    >
      {open?.slice(0, FEW).map((one) => (
        <li key={one.institutionNo}>
          <Link to="/operator/institutions/$institutionNo" params={{ institutionNo: String(one.institutionNo) }}>
            {language === 'zh' ? one.nameZh : one.nameEn}
          </Link>
          <small>{choiceTitle('applicationState', one.applicationState ?? '', language)}</small>
        </li>
      ))}
    </Tile>
  );
}

function Matters() {
  const { t } = useLanguage();
  return (
    <OpenMatters
      title={t({ zh: '异议与修复', en: 'Objections and repair' })}
      none={t({ zh: '没有办理中的事项', en: 'Nothing is under way' })}
      more={<More {...all('/operator/matters')} />}
      link={({ id, kind }, title) => (
        <Link to="/operator/matters" search={{ show: `${kind}s`, open: `${kind}:${id}` }}>
          {title}
        </Link>
      )}
    />
  );
}

function DisputedLoans() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('loans.list', { confirmation: 'disputed', limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '企业认为不符的贷款', en: 'Loans that are disputed' })}
      answer={answer}
      none={t({ zh: '没有待更正的', en: 'None' })}
      more={<More {...all('/operator/loans')} />}
    >
      {answer.data?.loans.map(({ subjectId, institutionNo, contractNo }) => (
        <li key={`${subjectId} ${contractNo}`}>
          <Link
            to="/operator/loans/$code/$institutionNo/$contractNo"
            params={{ code: subjectId, institutionNo: String(institutionNo), contractNo }}
          >
            {contractNo}
          </Link>
          <small>{nameOf(institutionNo)}</small>
        </li>
      ))}
    </Tile>
  );
}

function Late() {
  const { t } = useLanguage();
  const answer = usePages('collection.show-board', { limit: MANY }, fresh);
  const late = answer.pages?.flatMap((page) =>
    page.providers.flatMap(({ name, providerNo, cells }) =>
      cells
        .filter(({ daysLate }) => (daysLate ?? 0) > 0)
        .map((cell) => ({
          ...cell,
          name,
          providerNo,
          title: page.items.find(({ item }) => item === cell.item)?.title ?? cell.item,
        })),
    ),
  );
  const worst = late?.toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0)).slice(0, FEW) ?? [];
  return (
    <Tile
      title={t({ zh: '逾期未报', en: 'Late deliveries' })}
      answer={{ error: answer.error, data: answer.pages, refetch: answer.refetch }}
      none={t({ zh: '没有逾期的信息项', en: 'Nothing is late' })}
      more={<More {...all('/operator/board', '看板', 'Board')} />}
    >
      {worst.map((one) => (
        <li key={`${one.providerNo} ${one.item}`}>
          <Link to="/operator/board/providers/$providerNo" params={{ providerNo: String(one.providerNo) }}>
            {one.title}
          </Link>{' '}
          <LateTag days={one.daysLate} />
          <small>{one.name}</small>
        </li>
      ))}
    </Tile>
  );
}

function Misuse() {
  const { t } = useLanguage();
  const answer = useAnswer('oversight.list-proposals', { open: true, limit: FEW }, fresh);
  const { language } = useLanguage();
  return (
    <Tile
      title={t({ zh: '待执行的处理建议', en: 'Proposed sanctions to carry out' })}
      answer={answer}
      none={t({ zh: '没有待执行的处理建议', en: 'No proposal waits' })}
      more={<More {...all('/operator/misuse', '线索与建议', 'All')} />}
    >
      {answer.data?.proposals.map((one) => (
        <li key={one.proposalId}>
          <Link to="/operator/institutions/$institutionNo" params={{ institutionNo: String(one.institutionNo) }}>
            {choiceTitle('step', one.step, language)}
          </Link>
          <small>{one.reason}</small>
        </li>
      ))}
    </Tile>
  );
}

function Claims() {
  const { t, language } = useLanguage();
  const answer = useAnswer('claims.list-claims', { state: 'contested', limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '有争议的企业认领', en: 'Contested claims' })}
      answer={answer}
      none={t({ zh: '没有待决定的认领', en: 'No claim waits for a decision' })}
      more={<More {...all('/operator/claims')} />}
    >
      {answer.data?.claims.map((one) => (
        <li key={one.claimId}>
          <Link to="/operator/claims">{one.code}</Link>
          <small>{timeOf(one.openedAt, language)}</small>
        </li>
      ))}
    </Tile>
  );
}

function Deliveries() {
  const { t, language } = useLanguage();
  const nameOf = useProviderName();
  const answer = useAnswer('collection.list-deliveries', { limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '最近交付', en: 'Latest deliveries' })}
      answer={answer}
      none={t({ zh: '还没有交付', en: 'Nothing was delivered yet' })}
      more={<More {...all('/operator/deliveries')} />}
    >
      {answer.data?.deliveries.map((one) => (
        <li key={one.deliveryId}>
          <Link to="/operator/deliveries/$deliveryId" params={{ deliveryId: String(one.deliveryId) }}>
            {one.itemTitle}
          </Link>{' '}
          {one.state === 'failed' && <Tag color="red">{choiceTitle('state', one.state, language)}</Tag>}
          <small>
            {nameOf(one.providerNo)} · {timeOf(one.openedAt, language)}
          </small>
        </li>
      ))}
    </Tile>
  );
}
