// Made by `npm run generate` from the files in their folders. Do not edit.
import type { Job } from '../kernel/pure/background.ts';

export const jobs: readonly Job[] = [
];
