export type Label = { readonly code: string; readonly judgedOn: string; readonly bad: boolean | null };
export type LabelReading =
  | { readonly outcome: 'read'; readonly labels: readonly Label[] }
  | { readonly outcome: 'broken'; readonly line: number };

const outcomes: Readonly<Record<string, boolean | null>> = { '0': false, '1': true, '': null };

/** Labels from CSV: code, day, and 1 for bad, 0 for good, nothing for who was rejected. A first line without a day is a heading. */
export function readLabels(text: string): LabelReading {
  const labels: Label[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [code = '', judgedOn = '', outcome = ''] = line.split(',').map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
    const bad = outcomes[outcome];
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(judgedOn);
    if (at === 0 && !isDay) continue;
    if (code === '' || !isDay || bad === undefined) return { outcome: 'broken', line: at + 1 };
    labels.push({ code, judgedOn, bad });
  }
  return { outcome: 'read', labels };
}
