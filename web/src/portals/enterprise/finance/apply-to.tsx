import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../../../shared/use-answer.ts';

const NEWEST = 20;

/** The way to apply for one product: with the newest demand that is open, and where there is none by saying first what is needed. */
export function ApplyTo({ productId, children }: { readonly productId: string; readonly children: ReactNode }) {
  const { data } = useAnswer('marketplace.list-demands', { limit: NEWEST });
  const demandId = data?.demands.find(({ open }) => open)?.demandId;
  const search = { product: productId };
  return demandId === undefined ? (
    <Link to="/enterprise/finance/new" search={search}>
      {children}
    </Link>
  ) : (
    <Link to="/enterprise/finance/demands/$demandId" params={{ demandId }} search={search}>
      {children}
    </Link>
  );
}
