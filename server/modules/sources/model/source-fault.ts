/**
 * Why a live source gave nothing. timeout: not within its time or the caller's. unavailable: no connection, or it says so itself.
 * breaker-open: it failed so often that it is not asked for a while. busy: as many questions are under way as it allows. refused: it does
 * not accept the question. invalid-answer: it answered against its contract or the item's rules. address: it stands where it may not.
 */
export const sourceFaults = [
  'source.timeout',
  'source.unavailable',
  'source.breaker-open',
  'source.busy',
  'source.refused',
  'source.invalid-answer',
  'source.address',
] as const;
export type SourceFaultCode = (typeof sourceFaults)[number];

/** Thrown on the way to a source and back. `rule` says for the operator and the provider what was wrong, and holds no data. */
export class SourceFault extends Error {
  readonly code: SourceFaultCode;
  readonly rule: string;
  constructor(code: SourceFaultCode, rule: string) {
    super(`${code}: ${rule}`);
    this.name = 'SourceFault';
    this.code = code;
    this.rule = rule;
  }
}

/** Asking once more at once may help: nothing was answered, and nothing is changed by a question. */
export const isWorthRetrying = (code: SourceFaultCode): boolean => code === 'source.unavailable';

const SOON_SECONDS = 2;
const LATER_SECONDS = 60;

/** When asking again may help. */
export function retryAfterSeconds(code: SourceFaultCode): number {
  return code === 'source.timeout' || code === 'source.busy' ? SOON_SECONDS : LATER_SECONDS;
}
