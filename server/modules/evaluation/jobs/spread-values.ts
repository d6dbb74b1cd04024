import { defineJob } from '../../../kernel/pure/background.ts';
import { countSpreads } from '../count-spreads.ts';

/** Every night, for the portraits of the day. */
export const spreadValues = defineJob({ name: 'evaluation.spread-values', cron: '40 18 * * *', run: countSpreads });
