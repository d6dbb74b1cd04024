import type { Bilingual } from './language.ts';

/** The command was used in a way that cannot work. Thrown before anything is sent. */
export class UsageError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
