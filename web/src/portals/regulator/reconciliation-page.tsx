import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../shared/language.tsx';
import { Reconciliation } from '../../shared/oversight/reconciliation.tsx';

/** The nine verdicts of each day of a month, and of one day by institution. */
export function ReconciliationPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/regulator/reconciliation' });
  const navigate = useNavigate({ from: '/regulator/reconciliation' });
  return (
    <>
      <h1>{t({ zh: '使用核对', en: 'Reconciliation' })}</h1>
      <Reconciliation
        search={search}
        change={(given) => void navigate({ search: given, replace: true })}
        usesAt="/regulator/uses"
      />
    </>
  );
}
