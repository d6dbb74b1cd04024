import { findBrokenLine, parseLog, type LogEvent } from './event-log.ts';

/** What an auditor finds when holding the logs of both parties against each other. */
export type LogDifference =
  | { readonly what: 'chain-broken'; readonly party: 'first' | 'second'; readonly line: number }
  | {
      readonly what: 'message-differs' | 'message-missing';
      readonly from: 'first' | 'second';
      readonly kind: string;
      readonly index: number;
    };

/**
 * Compares two logs of one task message by message, without any data. A message may stand several times, since a broken connection makes it be sent
 * again; it must then be the same. A message sent and never received is a difference unless it was sent again.
 */
export function compareLogs(first: string, second: string): readonly LogDifference[] {
  const differences: LogDifference[] = [];
  for (const [party, text] of [
    ['first', first],
    ['second', second],
  ] as const) {
    const line = findBrokenLine(text);
    if (line !== undefined) differences.push({ what: 'chain-broken', party, line });
  }
  const events = { first: parseLog(first), second: parseLog(second) };
  return [...differences, ...oneWay('first', events.first, events.second), ...oneWay('second', events.second, events.first)];
}

function oneWay(from: 'first' | 'second', sender: readonly LogEvent[], receiver: readonly LogEvent[]): LogDifference[] {
  const sent = byMessage(sender, 'sent');
  const received = byMessage(receiver, 'received');
  const names = new Set([...sent.keys(), ...received.keys()]);
  return [...names].flatMap((name): LogDifference[] => {
    const [kind = '', index] = name.split(' ');
    // Greetings and receipts say how far each side is, which changes with every connection.
    if (kind === 'hello' || kind === 'stopped' || kind === 'taken') return [];
    const all = new Set([...(sent.get(name) ?? []), ...(received.get(name) ?? [])]);
    const place = { from, kind, index: Number(index) } as const;
    if (!sent.has(name) || !received.has(name)) return [{ what: 'message-missing', ...place }];
    return all.size === 1 ? [] : [{ what: 'message-differs', ...place }];
  });
}

function byMessage(events: readonly LogEvent[], event: 'sent' | 'received'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of events.filter((each) => each.event === event)) {
    const name = `${one.kind} ${one.index}`;
    found.set(name, [...(found.get(name) ?? []), one.digest ?? '']);
  }
  return found;
}
