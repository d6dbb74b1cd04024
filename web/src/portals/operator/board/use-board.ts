import type { Operations } from '../../../../../sdk/index.ts';
import { usePages } from '../../../shared/use-pages.ts';

const PROVIDERS_A_PAGE = 100;
const REFRESH_MS = 60_000;

type Board = Operations['collection.show-board']['output'];
export type BoardProvider = Board['providers'][number];
export type BoardCell = BoardProvider['cells'][number];
export type Standing = Board['overall'];
export type Filter = Pick<Operations['collection.show-board']['input'], 'edition' | 'category' | 'division' | 'providerNo'>;

/** The board as far as it is loaded: the figures are those of all, providers come in pages. */
export function useBoard(filter: Filter) {
  const answer = usePages('collection.show-board', { ...filter, limit: PROVIDERS_A_PAGE }, { refreshMs: REFRESH_MS });
  const pages = answer.pages;
  return { answer, board: pages?.[0], providers: pages?.flatMap((page) => page.providers) };
}
