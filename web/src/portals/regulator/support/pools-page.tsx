import { useLanguage } from '../../../shared/language.tsx';
import { Claims } from '../../../shared/support/claims.tsx';
import { Filings } from '../../../shared/support/filings.tsx';
import { Pools } from '../../../shared/support/pools.tsx';

/** What supervisors see of risk compensation: pools with their ledgers, claims, loans filed. */
export function PoolsPage() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t({ zh: '风险补偿', en: 'Risk compensation' })}</h1>
      <h2>{t({ zh: '资金池', en: 'Pools' })}</h2>
      <Pools ledgers />
      <h2>{t({ zh: '补偿申请', en: 'Claims' })}</h2>
      <Claims />
      <h2>{t({ zh: '备案贷款', en: 'Loans filed' })}</h2>
      <Filings />
    </>
  );
}
