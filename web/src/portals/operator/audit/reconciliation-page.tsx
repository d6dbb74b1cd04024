import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../../shared/language.tsx';
import { Reconciliation } from '../../../shared/oversight/reconciliation.tsx';

/** Each use held against its financing case, for whoever audits. */
export function ReconciliationPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/operator/reconciliation' });
  const navigate = useNavigate({ from: '/operator/reconciliation' });
  return (
    <>
      <h1>{t({ zh: '使用核对', en: 'Reconciliation' })}</h1>
      <Reconciliation
        search={search}
        change={(given) => void navigate({ search: given, replace: true })}
        usesAt="/operator/uses"
      />
    </>
  );
}
