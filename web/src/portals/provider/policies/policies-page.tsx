import { useLanguage } from '../../../shared/language.tsx';
import { PoliciesPage } from '../../../shared/support/policies/policies-page.tsx';

/** The policies and subsidies of this department: it writes and submits them, and the operator reviews and publishes. */
export function ProviderPoliciesPage() {
  const { t } = useLanguage();
  return (
    <PoliciesPage
      home="/provider/policies"
      reviews={false}
      none={t({
        zh: '本单位还没有发布过政策；起草后提交，由运营方审核发布',
        en: 'No policy of this department yet: write one and submit it, and the operator reviews it',
      })}
    />
  );
}
