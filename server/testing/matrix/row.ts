import type { FailureCode } from '../../kernel/pure/failure.ts';
import type { Role } from '../../kernel/pure/principal.ts';
import type { MatrixFixture } from './fixture.ts';

/** A cell: what the call comes to, and its input; one that changes what it names is made for the call alone. */
export type Cell = readonly [expected: 'done' | FailureCode, input: object | (() => Promise<object>), bytes?: string];

/** What is somebody else's and what does not exist: both are answered with the same bytes. */
export type Pair = { readonly other: Cell; readonly missing: Cell };

/** What a role that may call gets. The caller is the party of the fixture that owns `own`. */
export type Cells = {
  readonly own: Cell;
  readonly pairs?: readonly Pair[];
  /** For roles that have nothing of their own: all is theirs, or it is not there. */
  readonly missing?: Cell;
  /** An institution whose admission is suspended, with what is its own. */
  readonly suspended?: Cell;
  /** With an authorisation that has ended by time. */
  readonly expired?: Cell;
  /** With an authorisation that was taken back. */
  readonly revoked?: Cell;
};

/**
 * One operation: who may call it and what each of them gets. Everybody else is refused, whatever he names. Written from the design, not
 * from the operations: who changes what an operation answers changes a cell here.
 */
export type Row = {
  readonly roles: Partial<Readonly<Record<Role, Cells>>>;
  /** Why an operation that names something has no pair for a role: what it names is nobody's secret. */
  readonly open?: string;
};

export type Rows = Readonly<Record<string, Row>>;
export type RowsOf = (fixture: MatrixFixture) => Rows;

/** The same cells for several roles. */
export const each = (names: string, cells: Cells): Partial<Record<Role, Cells>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, cells]));

/** Two inputs that are answered alike. */
export const pair = (expected: Cell[0], other: object, missing: object): Pair => ({
  other: [expected, other],
  missing: [expected, missing],
});

/** Every role with a key of its own. */
export const KEYED = 'operator administrator security auditor regulator provider institution subject';
