import type { buildHttp } from '../../host/http.ts';
import type { Operation } from '../../kernel/pure/operation.ts';
import type { Cell } from './row.ts';

export type HttpFace = Awaited<ReturnType<typeof buildHttp>>;

/** What came of a call, and the whole answer but what differs from call to call. */
export type Answered = { readonly outcome: string; readonly bytes: string };

/** The clock, the number of the request and what is left of the allowance. */
const passing = /^(date|x-request-id|x-ratelimit-.*)$/;

/** Sends a cell's input over HTTP as a caller; `anyone` comes without a key. */
export async function sendCell(http: HttpFace, operation: Operation, caller: string, [, given, bytes]: Cell): Promise<Answered> {
  const input = typeof given === 'function' ? ((await given()) as object) : given;
  const upload = operation.body === 'bytes';
  const query = upload ? `?${new URLSearchParams(input as Record<string, string>).toString()}` : '';
  const answer = await http.inject({
    method: 'POST',
    url: `/v1/${operation.name}${query}`,
    headers: {
      ...(caller === 'anyone' ? {} : { authorization: `Bearer ${caller}` }),
      'content-type': upload ? 'application/octet-stream' : 'application/json',
      'accept-language': 'en',
    },
    payload: upload ? Buffer.from(bytes ?? '') : JSON.stringify(input),
  });
  const requestId = String(answer.headers['x-request-id'] ?? 'none');
  const headers = Object.entries(answer.headers).filter(([name]) => !passing.test(name));
  const whole = JSON.stringify({
    status: answer.statusCode,
    headers: headers.map(([name, value]) => `${name}: ${String(value)}`).toSorted(),
    body: answer.body,
  });
  return { outcome: outcomeOf(answer.statusCode, answer.body), bytes: whole.replaceAll(requestId, '<request>') };
}

function outcomeOf(status: number, body: string): string {
  if (status === 200) return 'done';
  try {
    return String((JSON.parse(body) as { type?: string }).type).replace('urn:jinqiao:', '');
  } catch {
    return `status ${status}`;
  }
}
