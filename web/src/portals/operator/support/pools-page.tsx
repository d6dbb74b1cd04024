import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../shared/language.tsx';
import { useSession } from '../../../shared/session.ts';
import { Claims } from '../../../shared/support/claims.tsx';
import { Filings } from '../../../shared/support/filings.tsx';
import { Pools } from '../../../shared/support/pools.tsx';
import { ClaimActs } from './claim-acts.tsx';
import { OpenPool } from './open-pool.tsx';

/** Pools, what is claimed of them and what is filed. The operator opens, reviews and pays; the auditor looks. */
export function PoolsPage() {
  const { t } = useLanguage();
  const [opening, setOpening] = useState(false);
  const isOperator = useSession().data?.role === 'operator';
  return (
    <>
      <h1>{t({ zh: '风险补偿', en: 'Risk compensation' })}</h1>
      {isOperator && (
        <div className="page-tools">
          <Button type="primary" onClick={() => setOpening(true)}>
            {t({ zh: '设立资金池', en: 'Open a pool' })}
          </Button>
        </div>
      )}
      <h2>{t({ zh: '资金池', en: 'Pools' })}</h2>
      <Pools ledgers />
      <h2>{t({ zh: '补偿申请', en: 'Claims' })}</h2>
      <Claims {...(isOperator ? { acts: (claim) => <ClaimActs claim={claim} /> } : {})} />
      <h2>{t({ zh: '备案贷款', en: 'Loans filed' })}</h2>
      <Filings />
      {opening && <OpenPool onClose={() => setOpening(false)} />}
    </>
  );
}
