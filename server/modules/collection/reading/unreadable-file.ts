import type { Bilingual } from '../../../kernel/pure/text.ts';

export type UnreadableRule =
  | 'file.empty'
  | 'file.format'
  | 'file.encrypted'
  | 'file.damaged'
  | 'file.too-large'
  | 'file.header-missing'
  | 'file.sheet-missing';

/**
 * Says that a delivered file as a whole cannot be read. `text` is for the person who delivered it and says what to do next; it
 * never repeats what the operating system or a library said. The cause, for the log only, is in `cause`.
 */
export class UnreadableFile extends Error {
  readonly rule: UnreadableRule;
  readonly text: Bilingual;

  constructor(rule: UnreadableRule, text: Bilingual, cause?: unknown) {
    super(`${rule}: ${text.en}`, cause === undefined ? undefined : { cause });
    this.name = 'UnreadableFile';
    this.rule = rule;
    this.text = text;
  }
}
