import type { Operations } from '../../../../sdk/index.ts';

/** The part of a form that is for whom something is. */
export type Conditions = Required<
  Pick<Operations['marketplace.count-eligible']['input'], 'clauses' | 'divisions' | 'industries'>
>;
