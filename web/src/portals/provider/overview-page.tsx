import { Link } from '@tanstack/react-router';
import { Progress, Tag } from 'antd';
import { columnTitle } from '../../../../sdk/words/index.ts';
import { useLanguage } from '../../shared/language.tsx';
import { timeOf } from '../../shared/moment.ts';
import { OpenMatters } from '../../shared/open-matters.tsx';
import { Tile } from '../../shared/tile.tsx';
import { useAnswer } from '../../shared/use-answer.ts';
import { DeliveryState } from './delivery/delivery-state.tsx';
import { useOwnItems } from './use-own-items.ts';

const FEW = 5;
const fresh = { refreshMs: 60_000 };
const WHOLE = 100;

/** What has to be done now, and how the data stands, in one look. */
export function OverviewPage() {
  const { t } = useLanguage();
  return (
    <>
      <div className="page-head">
        <h1>{t({ zh: '首页', en: 'Overview' })}</h1>
        <Link to="/provider/deliver" className="way way-first">
          {t({ zh: '交付数据', en: 'Deliver' })}
        </Link>
      </div>
      <div className="cards overview-cards">
        <Due />
        <Matters />
        <Deliveries />
        <Quality />
      </div>
    </>
  );
}

function Due() {
  const { t } = useLanguage();
  const { items, answer } = useOwnItems();
  const due = items
    ?.filter(({ nextDueOn }) => nextDueOn !== null)
    .toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0) || (a.nextDueOn! < b.nextDueOn! ? -1 : 1));
  return (
    <Tile
      title={t({ zh: '应报数据', en: 'Due' })}
      answer={answer}
      none={t({ zh: '没有定期应报的信息项', en: 'No item is due at set times' })}
      more={<Link to="/provider/calendar">{t({ zh: '应报日历', en: 'Calendar' })}</Link>}
    >
      {due?.slice(0, FEW).map((one) => (
        <li key={one.item}>
          <Link to="/provider/deliver" search={{ item: one.item }}>
            {one.title}
          </Link>{' '}
          {(one.daysLate ?? 0) > 0 && (
            <Tag color="red">{t({ zh: `逾期 ${one.daysLate} 天`, en: `${one.daysLate} days late` })}</Tag>
          )}
          <small>
            {t({ zh: `${one.nextDueOn} 前报送`, en: `by ${one.nextDueOn}` })}
            {one.lastDeliveredAt === null && t({ zh: ' · 从未报送', en: ' · never delivered' })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Matters() {
  const { t } = useLanguage();
  return (
    <OpenMatters
      title={t({ zh: '待办理的异议和修复', en: 'Objections and repairs to answer' })}
      none={t({ zh: '没有待办理的事项', en: 'Nothing waits' })}
      more={<Link to="/provider/matters">{t({ zh: '全部', en: 'All' })}</Link>}
      link={({ id }, title) => (
        <Link to="/provider/matters" search={{ open: id }}>
          {title}
        </Link>
      )}
    />
  );
}

function Deliveries() {
  const { t, language } = useLanguage();
  const answer = useAnswer('collection.list-deliveries', { limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '最近交付', en: 'Last deliveries' })}
      answer={answer}
      none={t({ zh: '还没有交付过', en: 'Nothing was delivered yet' })}
      more={<Link to="/provider/deliveries">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.deliveries.map((one) => (
        <li key={one.deliveryId}>
          <Link to="/provider/deliveries/$deliveryId" params={{ deliveryId: String(one.deliveryId) }}>
            {one.itemTitle}
          </Link>{' '}
          <DeliveryState delivery={one} />
          <small>
            {timeOf(one.openedAt, language)}
            {one.rows > 0 &&
              t({
                zh: ` · 接收 ${one.accepted} 行，退回 ${one.refused} 行`,
                en: ` · ${one.accepted} accepted, ${one.refused} refused`,
              })}
          </small>
        </li>
      ))}
    </Tile>
  );
}

function Quality() {
  const { t, language } = useLanguage();
  const { answer } = useOwnItems();
  const means = Object.entries(answer.data?.providers[0]?.quality ?? {}).filter(([, score]) => score !== null);
  return (
    <Tile
      title={t({ zh: '数据质量', en: 'Quality' })}
      answer={answer}
      none={t({ zh: '交付后显示质量得分', en: 'Scores appear after a delivery' })}
      more={<Link to="/provider/quality">{t({ zh: '各信息项', en: 'By item' })}</Link>}
    >
      {means.map(([dimension, score]) => (
        <li key={dimension} className="quality-line">
          <span>{columnTitle(dimension, language)}</span>
          <Progress
            percent={Math.floor((score ?? 0) * WHOLE * 10) / 10}
            strokeColor="var(--blue)"
            size="small"
            status="normal"
            format={(done) => `${done}%`}
            aria-label={columnTitle(dimension, language)}
          />
        </li>
      ))}
    </Tile>
  );
}
