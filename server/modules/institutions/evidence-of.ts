import type { Evidence } from './model/institution-event.ts';

type Given = { readonly criterion: string; readonly note: string; readonly fileName?: string; readonly sha256?: string };

/** Evidence as it is kept: what was not given is null. */
export const evidenceOf = (given: readonly Given[]): Evidence[] =>
  given.map(({ criterion, note, fileName = null, sha256 = null }) => ({ criterion, note, fileName, sha256 }));
