import { useParams } from '@tanstack/react-router';
import { PolicyPage } from '../../../shared/support/policies/policy-page.tsx';

/** The editor at its place in this portal. */
export function OperatorPolicyPage() {
  const { policyId } = useParams({ from: '/operator/policies/$policyId' });
  return <PolicyPage home="/operator/policies" policyId={policyId} />;
}
