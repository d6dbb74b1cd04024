/** The platform gave no answer: it is not there, the network failed, or it took longer than the time allowed. */
export class UnreachableError extends Error {
  readonly url: string;
  constructor(url: string, cause: unknown) {
    super(`${url}: ${reasonOf(cause)}`, { cause });
    this.name = 'UnreachableError';
    this.url = url;
  }
}

/** `fetch` hides the reason one level down, and of several addresses tried it names none. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const { code } = cause as { code?: unknown };
  return cause.message !== '' ? cause.message : typeof code === 'string' ? code : error.message;
}
