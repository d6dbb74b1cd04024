import type { Notes } from './normaliser.ts';

/** For texts that are cleaned only to be shown, where nothing is to be counted. */
export const silentNotes: Notes = { counted: () => {}, warned: () => {}, currency: () => {} };
