type Meaning = { readonly header: string; readonly target: string | null };
type Refused = { readonly reasons: readonly { readonly column: string | null }[] };

/** The columns, by their places, that matter for mending: those of which something is wrong, and those by which a clerk knows the row; or all. */
export function shownColumns(
  header: readonly string[],
  meanings: readonly Meaning[],
  rows: readonly Refused[],
  all: boolean,
): readonly number[] {
  const places = header.map((_, at) => at).filter((at) => header[at] !== '');
  if (all) return places;
  const wrong = new Set(rows.flatMap(({ reasons }) => reasons.map(({ column }) => column)));
  const naming = new Set(
    meanings
      .filter(({ target }) => target === 'subject-code' || target === 'subject-name' || target === 'name')
      .map(({ header: one }) => one),
  );
  return places.filter((at) => wrong.has(header[at]!) || naming.has(header[at]!));
}
