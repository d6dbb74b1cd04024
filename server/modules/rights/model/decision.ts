import type { Bilingual } from '../../../kernel/pure/text.ts';

/** What a command comes to: events that happened, or the reason why it cannot be done now. */
export type Decision<E> = { readonly events: readonly E[] } | { readonly refused: Bilingual };

/** What is kept beside the events of a matter, to be listed and watched. */
export type Summary = {
  readonly phase: string;
  readonly open: boolean;
  /** Last day of the clock that runs now; null where none runs. */
  readonly dueOn: string | null;
  /** After this day a clock has run out that nobody has recorded yet. */
  readonly watchOn: string | null;
  readonly escalated: boolean;
  readonly marks: readonly ('disputed' | 'withheld' | 'repaired')[];
};
