import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { dayOf } from '../../../shared/moment.ts';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';
import { ApplyTo } from './apply-to.tsx';

const FEW = 5;
/** Enough that those which wait are among them. */
const MANY = 50;
const fresh = { refreshMs: 60_000 };

/** Invitations to apply that wait for an answer, among what waits for the owner. */
export function OpenInvitations() {
  const { t, language } = useLanguage();
  const answer = useAnswer('marketplace.list-invitations', { limit: MANY }, fresh);
  const open = answer.data?.invitations.filter(({ invitationState }) => invitationState === 'open') ?? [];
  return (
    <Tile
      title={t({ zh: '银行邀请您申请', en: 'Banks invite you to apply' })}
      answer={answer}
      none={t({ zh: '没有待答复的邀请', en: 'No invitation waits' })}
      more={<Link to="/enterprise/finance">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {open.slice(0, FEW).map(({ invitationId, institutionName, productId, productName, endsAt }) => (
        <li key={invitationId}>
          <ApplyTo productId={productId}>
            {[institutionName, ...(productName === null ? [] : [productName])].map(t).join(' · ')}
          </ApplyTo>
          <small>{t({ zh: `有效至 ${dayOf(endsAt, language)}`, en: `until ${dayOf(endsAt, language)}` })}</small>
        </li>
      ))}
    </Tile>
  );
}
