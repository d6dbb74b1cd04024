import { useParams } from '@tanstack/react-router';
import { PolicyPage } from '../../../shared/support/policies/policy-page.tsx';

/** The editor at its place in this portal. */
export function ProviderPolicyPage() {
  const { policyId } = useParams({ from: '/provider/policies/$policyId' });
  return <PolicyPage home="/provider/policies" policyId={policyId} />;
}
