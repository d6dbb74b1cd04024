import type { ReactNode } from 'react';

export type Cell = string | number | null | undefined;

/** A column of a table: what it is called, what stands in it for sorting, filtering and export, and how it is shown where that is not enough. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => Cell;
  readonly show?: (row: Row) => ReactNode;
  /** Digits under digits. */
  readonly figure?: boolean;
  /** Offers the values that occur as a filter. */
  readonly choices?: boolean;
  readonly width?: number | string;
  /** Holds buttons: neither sorted nor saved. */
  readonly acts?: true;
};
