import type { RegistrationEvent } from './registration-status.ts';
import type { SubjectStatus } from './subject.ts';

/** What the register says of a subject now: the believed registration record. Codes are those of the national tables. */
export type RegistrationRecord = {
  readonly name: string;
  readonly status: SubjectStatus | undefined;
  readonly divisionCode: string | undefined;
  readonly industryCode: string | undefined;
  readonly establishedOn: string | undefined;
  /** The day the record speaks of: of its approval, or else of its arrival. */
  readonly on: string;
};

/** A recorded change of name, with whichever side was told. */
export type Renaming = { readonly on: string; readonly before: string | undefined; readonly after: string | undefined };

/** All that the register says of one subject; `registration` is null where there is none or it was withdrawn. */
export type RegistrationOfSubject = {
  readonly subjectId: string;
  readonly registration: RegistrationRecord | null;
  readonly events: readonly RegistrationEvent[];
  readonly renamings: readonly Renaming[];
};
