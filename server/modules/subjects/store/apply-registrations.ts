import type { Tx } from '../../../kernel/pure/context.ts';
import { lookUpCode } from '../../catalogue/index.ts';
import type { RegistrationOfSubject } from '../model/registration-record.ts';
import { statusOf } from '../model/registration-status.ts';
import type { SubjectRow } from '../model/subject-row.ts';
import { regionOf } from './blank-subject.ts';
import { changeSubjects } from './change-subjects.ts';
import { recordNames } from './record-names.ts';

/** Makes rows for subjects not known yet from what their codes say; known ones stay as they are. */
export async function ensureSubjects(tx: Tx, subjectIds: readonly string[], now: Date): Promise<void> {
  await changeSubjects(tx, subjectIds, now, (subject) => subject);
}

/**
 * Sets name, status, region, industry and date of establishment to what the register says now, and keeps every name. A withdrawn
 * registration takes back what it said. Answers the subjects whose industry changed: their size is to be told anew.
 * Applying the same again changes nothing.
 */
export async function applyRegistrations(tx: Tx, given: readonly RegistrationOfSubject[], now: Date): Promise<readonly string[]> {
  const bySubject = new Map(given.map((one) => [one.subjectId, one]));
  const changes = await changeSubjects(tx, [...bySubject.keys()], now, (subject) =>
    withRegistration(subject, bySubject.get(subject.subjectId)!),
  );
  const renamed = changes.filter(({ before, after }) => after.name !== null && after.name !== before?.name);
  await recordNames(tx, given, new Map(renamed.map(({ after }) => [after.subjectId, after.name!])), now);
  return changes
    .filter(({ before, after }) => (before?.industryCode ?? null) !== after.industryCode)
    .map(({ after }) => after.subjectId);
}

function withRegistration(subject: SubjectRow, { registration, events }: RegistrationOfSubject): SubjectRow {
  const status = statusOf(registration ?? undefined, events);
  return {
    ...subject,
    name: registration?.name ?? null,
    status,
    ...regionOf(subject.subjectId, registration?.divisionCode),
    industryCode: registration?.industryCode ?? null,
    industrySection: sectionOf(registration?.industryCode),
    establishedOn: registration?.establishedOn ?? null,
  };
}

/** The letter of an industry's section: the top of its branch of GB/T 4754. */
function sectionOf(industryCode: string | undefined): string | null {
  let entry = industryCode === undefined ? undefined : lookUpCode('industry', industryCode);
  while (entry?.parent) entry = lookUpCode('industry', entry.parent);
  return entry?.code ?? null;
}
