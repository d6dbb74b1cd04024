import type { ServerResponse } from 'node:http';
import type { Misbehaviour } from './behaviour.ts';

type Answer = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string>>;

export function send(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

/** Answers in a wrong way: each is something that departments' interfaces have been seen to do. */
export function misbehave(fault: Misbehaviour, answer: Answer, response: ServerResponse): void {
  const changed = wrongAnswers[fault]?.(answer);
  if (changed !== undefined) return send(response, 200, changed);
  wrongResponses[fault]?.(response, answer);
}

const OVERSIZED_CHARACTERS = 6_000_000;
const otherSubject = '91330100SAMPLE0002';
const rowsOf = (answer: Answer) => (answer['records'] ?? []) as readonly Row[];
const opposite: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', unknown: 'yes' };

const wrongAnswers: Readonly<Partial<Record<Misbehaviour, (answer: Answer) => Answer>>> = {
  'wrong-shape': () => ({ code: 0, data: [] }),
  oversized: (answer) => ({ ...answer, remark: '示'.repeat(OVERSIZED_CHARACTERS) }),
  'wrong-subject': (answer) => ({ ...answer, subjectId: otherSubject }),
  'bad-row': (answer) => ({
    ...answer,
    records: rowsOf(answer).map((row) => Object.fromEntries(Object.keys(row).map((name) => [name, '不是内容']))),
  }),
  'unknown-field': (answer) => ({ ...answer, records: rowsOf(answer).map((row) => ({ ...row, secret: '示例' })) }),
  'doubled-row': (answer) => ({ ...answer, records: [...rowsOf(answer), ...rowsOf(answer)] }),
  none: (answer) => ({ ...answer, records: [] }),
  'wrong-verdict': (answer) => ({ ...answer, verdict: opposite[String(answer['verdict'])] ?? 'maybe' }),
};

const wrongResponses: Readonly<Partial<Record<Misbehaviour, (response: ServerResponse, answer: Answer) => void>>> = {
  'status-500': (response) => send(response, 500, { error: 'internal' }),
  'status-404': (response) => send(response, 404, { error: 'not found' }),
  redirect: (response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  'broken-json': (response, answer) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer).slice(0, -2)),
  'wrong-content-type': (response, answer) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(JSON.stringify(answer)),
  'drop-connection': (response) => void response.destroy(),
  'hang-after-headers': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  },
};
