/** What the platform says when it refuses (RFC 9457). */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly side: 'client' | 'node' | 'peer' | 'source';
  readonly retryable: boolean;
  readonly next: string;
  readonly issues?: readonly { readonly field: string; readonly rule: string; readonly message: string }[];
};

export class ProblemError extends Error {
  readonly problem: Problem;
  /** How long the platform asks to wait before the next try. */
  readonly retryAfterSeconds: number | undefined;
  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.title}${problem.detail === undefined ? '' : `：${problem.detail}`}`);
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
