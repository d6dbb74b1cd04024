import type { UseQueryResult } from '@tanstack/react-query';
import type { Operations } from '../../../../sdk/index.ts';
import { useAnswer } from '../../shared/use-answer.ts';

type Board = Operations['collection.show-board']['output'];
export type OwnItem = Board['providers'][number]['cells'][number] & { readonly title: string };

/** The items one's own organisation is to deliver or has delivered, with how each stands. */
export function useOwnItems(): { readonly items: readonly OwnItem[] | undefined; readonly answer: UseQueryResult<Board> } {
  const answer = useAnswer('collection.show-board', {});
  const titles = new Map(answer.data?.items.map(({ item, title }) => [item, title]));
  const items = answer.data?.providers[0]?.cells.map((cell) => ({ ...cell, title: titles.get(cell.item) ?? cell.item }));
  return { items: answer.data === undefined ? undefined : (items ?? []), answer };
}
