/** Why there was no answer that counts, beside a status that is none of success. */
export const faults = ['timeout', 'address', 'name', 'certificate', 'connection', 'too-large', 'redirect', 'status'] as const;
export type Fault = (typeof faults)[number];

/** What an attempt came to: taken by the receiver where there is no fault. `askedMs` is how long it asked to be left alone. */
export type Outcome = { readonly status: number | null; readonly fault: Fault | null; readonly askedMs: number };

const FIRST_SUCCESS = 200;
const FIRST_REDIRECT = 300;
const FIRST_REFUSAL = 400;

/** What a status means (Standard Webhooks): only 2xx is success, and redirects are not followed. */
export function faultOfStatus(status: number): Fault | null {
  if (status >= FIRST_SUCCESS && status < FIRST_REDIRECT) return null;
  return status >= FIRST_REDIRECT && status < FIRST_REFUSAL ? 'redirect' : 'status';
}

/** The receiver wants nothing more, ever. */
export const isGone = ({ status, fault }: Outcome): boolean => status === 410 && fault === 'status';
