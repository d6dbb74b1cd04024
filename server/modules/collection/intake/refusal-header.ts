/** The three columns that a refusal report adds. Intake knows them, so that a mended report can be delivered as it is. */
export const refusalHeaders = {
  row: { zh: '原行号', en: 'Row' },
  reasons: { zh: '退回原因', en: 'Why refused' },
  mend: { zh: '改正办法', en: 'How to mend' },
} as const;

const known: ReadonlySet<string> = new Set(Object.values(refusalHeaders).flatMap(({ zh, en }) => [zh, en]));

export const isRefusalHeader = (header: string): boolean => known.has(header);
