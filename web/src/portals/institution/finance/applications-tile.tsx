import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { both } from '../../../shared/both.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const FEW = 5;
const fresh = { refreshMs: 60_000 };
/** Where it is the institution’s turn; an offer waits for the enterprise. */
const turn = ['submitted', 'accepted', 'in-review', 'approved'] as const;

/** Applications that wait for the institution, the late ones first. */
export function ApplicationsTile() {
  const { t, language } = useLanguage();
  const late = useAnswer('marketplace.list-applications', { open: true, states: [...turn], overdue: true, limit: FEW }, fresh);
  const others = useAnswer('marketplace.list-applications', { open: true, states: [...turn], overdue: false, limit: FEW }, fresh);
  const rows = [...(late.data?.applications ?? []), ...(others.data?.applications ?? [])].slice(0, FEW);
  return (
    <Tile
      title={t({ zh: '待办的融资申请', en: 'Applications to deal with' })}
      answer={both(late, others)}
      none={t({ zh: '没有待办的申请', en: 'None' })}
      more={<Link to="/institution/applications">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {rows.map((one) => (
        <li key={one.applicationId}>
          <Link to="/institution/applications/$applicationId" params={{ applicationId: one.applicationId }}>
            {one.subjectName}
          </Link>{' '}
          {one.overdue && <Tag color="red">{t({ zh: '已逾期', en: 'late' })}</Tag>}
          <small>
            {amountText(one.amountFen, language)}
            {one.dueOn !== null && t({ zh: `，最迟 ${one.dueOn} 办理`, en: `, due by ${one.dueOn}` })}
          </small>
        </li>
      ))}
    </Tile>
  );
}
