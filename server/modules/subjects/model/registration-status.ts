import type { SubjectStatus } from './subject.ts';

/** What a registration record says of the status, and the day it speaks of. */
export type RegistrationWord = { readonly status: SubjectStatus | undefined; readonly on: string };

/** One recorded change of a registration; `status` is set where it changed the status. */
export type RegistrationEvent = { readonly status: SubjectStatus | undefined; readonly on: string };

/** The status a kind of change leads to by itself; a record may name another. */
const statusOfChange: Readonly<Record<string, SubjectStatus>> = {
  suspension: 'suspended',
  revocation: 'revoked',
  'move-out': 'moved-out',
  deregistration: 'deregistered',
};

/** The status after a change record (item 2): what it names, else what its kind of change means, else undefined. */
export function statusAfterChange(changeItem: string, statusAfter: SubjectStatus | undefined): SubjectStatus | undefined {
  return statusAfter ?? statusOfChange[changeItem];
}

/**
 * The status by whoever speaks of the later day: the registration record or the latest change. Of the same day the change is
 * believed, because deregistration and revocation are reported as changes first.
 */
export function statusOf(
  registration: RegistrationWord | undefined,
  events: readonly RegistrationEvent[],
): SubjectStatus | 'unknown' {
  let latest: RegistrationEvent | undefined;
  for (const event of events) if (event.status !== undefined && (latest === undefined || event.on >= latest.on)) latest = event;
  const word = registration?.status;
  if (latest?.status === undefined) return word ?? 'unknown';
  if (word === undefined) return latest.status;
  return registration!.on > latest.on ? word : latest.status;
}
