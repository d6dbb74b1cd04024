import { Failure } from './pure/failure.ts';
import { wrongCursor } from './pure/page.ts';

/** What the caller is told of an error that came out of an operation: its own fault, a database that is away, or a defect of ours. */
export function failureOf(error: unknown, input: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = '', message = '' } = error instanceof Error ? (error as Error & { code?: string }) : {};
  // PostgreSQL texts cannot hold U+0000; nothing but a caller's input brings one there.
  if (code === '22021' || code === '22P05') return new Failure('request.invalid', { detail: zeroCharacter });
  // A cursor is a page's last key: one that was made up may not even be of the column's type.
  if (code.startsWith('22') && typeof input === 'object' && input !== null && 'cursor' in input) return wrongCursor();
  if (connectionCodes.test(code) || connectionMessages.test(message)) return new Failure('node.unavailable');
  return new Failure('node.internal');
}

const zeroCharacter = {
  zh: '文本中含有空字符（U+0000），请删除后重新提交',
  en: 'A text holds the character U+0000; remove it and send it again',
};

/** Not reached, cut off, shutting down, starting, or too many connections: all pass by themselves. */
const connectionCodes = /^(?:ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|ETIMEDOUT$|08|57P0|53300$)/;
const connectionMessages =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connect ENOENT)/;
