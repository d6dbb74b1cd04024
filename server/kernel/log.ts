import pino from 'pino';
import type { Log } from './pure/context.ts';

/** JSON lines on standard output. Inputs, outputs and secrets never enter it. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.authorization', '*.key', '*.password'],
  });
}
