import { Link } from '@tanstack/react-router';
import { both } from '../../../shared/both.ts';
import { amountText } from '../../../shared/finance/amount.ts';
import { useLanguage } from '../../../shared/language.tsx';
import { useInstitutionName } from '../../../shared/names/use-institution-name.ts';
import { stateOf } from '../../../shared/support/claims.tsx';
import { Tile } from '../../../shared/tile.tsx';
import { useAnswer } from '../../../shared/use-answer.ts';

const FEW = 5;
const fresh = { refreshMs: 60_000 };

/** Products and policies that have been handed in and that nobody has reviewed. */
export function ToReview() {
  const { t } = useLanguage();
  const products = useAnswer('marketplace.list-own-products', { submitted: true, limit: FEW }, fresh);
  const policies = useAnswer('support.list-own-policies', { submitted: true, limit: FEW }, fresh);
  const rows = [
    ...(products.data?.products ?? []).map((one) => ({
      key: one.productId,
      to: '/operator/products' as const,
      name: one.name,
      of: one.institutionName,
    })),
    ...(policies.data?.policies ?? []).map((one) => ({
      key: one.policyId,
      to: '/operator/policies' as const,
      name: one.name,
      of: one.department,
    })),
  ];
  return (
    <Tile
      title={t({ zh: '待审核的产品和政策', en: 'Products and policies to review' })}
      answer={both(products, policies)}
      none={t({ zh: '没有待审核的', en: 'None' })}
      more={<Link to="/operator/products">{t({ zh: '产品审核', en: 'Products' })}</Link>}
    >
      {rows.slice(0, FEW).map(({ key, to, name, of }) => (
        <li key={key}>
          <Link to={to}>{t(name)}</Link>
          <small>{typeof of === 'string' ? of : t(of)}</small>
        </li>
      ))}
    </Tile>
  );
}

/** Applications whose stage is over its time: whose turn it is, by when it was due. */
export function LateApplications() {
  const { t } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('marketplace.list-applications', { open: true, overdue: true, limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '超过时限的融资申请', en: 'Applications over their time' })}
      answer={answer}
      none={t({ zh: '没有超时的申请', en: 'None' })}
      more={<Link to="/operator/service">{t({ zh: '服务时效', en: 'Service' })}</Link>}
    >
      {answer.data?.applications.map((one) => (
        <li key={one.applicationId}>
          {nameOf(one.institutionNo)}
          <small>{t({ zh: `时限 ${one.dueOn ?? ''}`, en: `due ${one.dueOn ?? ''}` })}</small>
        </li>
      ))}
    </Tile>
  );
}

/** Claims on pools that wait for a review or for their payment. */
export function ClaimsWaiting() {
  const { t, language } = useLanguage();
  const nameOf = useInstitutionName();
  const answer = useAnswer('support.list-compensations', { waiting: true, limit: FEW }, fresh);
  return (
    <Tile
      title={t({ zh: '待办的风险补偿', en: 'Compensation to decide or pay' })}
      answer={answer}
      none={t({ zh: '没有待审核、待拨付的申请', en: 'None' })}
      more={<Link to="/operator/pools">{t({ zh: '全部', en: 'All' })}</Link>}
    >
      {answer.data?.compensations.map((one) => (
        <li key={one.claimId}>
          <Link to="/operator/pools">
            {nameOf(one.institutionNo)} · {one.contractNo}
          </Link>
          <small>
            {amountText(one.lossFen, language)} · {t(stateOf(one))}
          </small>
        </li>
      ))}
    </Tile>
  );
}
