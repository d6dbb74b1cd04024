import { useLanguage } from '../../../shared/language.tsx';
import { PoliciesPage } from '../../../shared/support/policies/policies-page.tsx';

/** All policies, and the review of what departments and colleagues submit. */
export function OperatorPoliciesPage() {
  const { t } = useLanguage();
  return (
    <PoliciesPage home="/operator/policies" reviews none={t({ zh: '还没有政策；先起草一项', en: 'No policy yet: write one' })} />
  );
}
