/** What is wrong with a forest, its file or what it is to be fitted on, in both languages. */
export class ForestError extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`);
    this.name = 'ForestError';
  }
}
