import type { Fact } from '../../records/index.ts';
import {
  statusAfterChange,
  type RegistrationOfSubject,
  type ReportsOfSubject,
  type SubjectStatus,
} from '../../subjects/index.ts';

type YearFigures = ReportsOfSubject['reports'][number];

/** What the register says of a subject, from its registration record (item 1) and its changes (item 2). */
export function registrationOf(
  subjectId: string,
  registration: Fact | undefined,
  changes: readonly Fact[],
): RegistrationOfSubject {
  const dated = changes
    .map(({ body }) => ({ on: textOf(body['changedOn']) ?? '', body }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    subjectId,
    registration: registration === undefined ? null : recordOf(registration),
    events: dated.map(({ on, body }) => ({
      on,
      status: statusAfterChange(String(body['changeItem']), body['statusAfter'] as SubjectStatus | undefined),
    })),
    renamings: dated
      .filter(({ body }) => body['changeItem'] === 'name')
      .map(({ on, body }) => ({ on, before: textOf(body['before']), after: textOf(body['after']) })),
  };
}

function recordOf({ body, recordedAt }: Fact): NonNullable<RegistrationOfSubject['registration']> {
  return {
    name: String(body['name']),
    status: body['status'] as SubjectStatus | undefined,
    divisionCode: textOf(body['divisionCode']),
    industryCode: textOf(body['industryCode']),
    establishedOn: textOf(body['establishedOn']),
    on: textOf(body['approvedOn']) ?? recordedAt.slice(0, 10),
  };
}

/** The figures of an annual report (item 4) that decide the size. */
export function figuresOf({ body }: Fact): YearFigures[] {
  const year = body['year'];
  if (typeof year !== 'number') return [];
  return [
    {
      year,
      employees: numberOf(body['employees']),
      revenueFen: numberOf(body['revenue']),
      assetsFen: numberOf(body['totalAssets']),
    },
  ];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
