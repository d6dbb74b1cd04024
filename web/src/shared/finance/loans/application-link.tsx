import type { ReactNode } from 'react';
import { useAnswer } from '../../use-answer.ts';
import type { Loan } from './loan-tags.tsx';

/** The way from a loan to the application that it came from, where there is one. */
export function ApplicationLink({
  loan: { caseNo, institutionNo },
  children,
}: {
  readonly loan: Loan;
  readonly children: (applicationId: string) => ReactNode;
}) {
  const { data } = useAnswer('marketplace.list-applications', { caseNo, limit: 10 });
  const found = data?.applications.find((one) => one.institutionNo === institutionNo);
  return found === undefined ? null : children(found.applicationId);
}
