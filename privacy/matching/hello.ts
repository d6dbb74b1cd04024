import { suiteNames, type SuiteName } from '../groups/suite.ts';
import { MatchRefusedError } from './match-refused-error.ts';
import { MAX_IDS, PROTOCOL, type MatchRole, type MatchTerms } from './terms.ts';

/** The first message of each side on every connection. */
export type Hello = {
  readonly protocol: typeof PROTOCOL;
  readonly terms: string;
  readonly role: MatchRole;
  readonly suites: readonly SuiteName[];
  readonly run: string;
  /** The peer's run this side began the task with, null before the first greeting. */
  readonly peerRun: string | null;
  readonly size: number;
  readonly commitment: string;
  /** Chunks this side already has, by kind. */
  readonly have: { readonly answered: number; readonly offered: number; readonly held: number; readonly matched: number };
};

/** Reads the peer's greeting; throws `MatchRefusedError` at anything that is none. */
export function readHello(payload: Uint8Array): Hello {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    throw new MatchRefusedError('not-the-protocol', 'the greeting is no JSON');
  }
  if (!isHello(value)) throw new MatchRefusedError('not-the-protocol', 'the greeting is not complete');
  return value;
}

/** The suite for the task. Throws where the two sides cannot do this task together. */
export function agree(terms: MatchTerms, own: Hello, peer: Hello): SuiteName {
  if (peer.terms !== own.terms) throw new MatchRefusedError('other-terms');
  if (peer.role === own.role) throw new MatchRefusedError('same-role');
  const runs = (own.peerRun ?? peer.run) === peer.run && (peer.peerRun ?? own.run) === own.run;
  if (!runs) throw new MatchRefusedError('other-run');
  const suite = suiteNames.find(
    (name) => (terms.suite ?? name) === name && own.suites.includes(name) && peer.suites.includes(name),
  );
  if (suite === undefined) throw new MatchRefusedError('no-suite');
  return suite;
}

function isHello(value: unknown): value is Hello {
  if (!isObject(value) || !isObject(value['have'])) return false;
  const { protocol, terms, role, suites, run, peerRun, size, commitment, have } = value;
  return (
    protocol === PROTOCOL &&
    [terms, run, commitment].every(isHex) &&
    (peerRun === null || isHex(peerRun)) &&
    (role === 'receiver' || role === 'sender') &&
    Array.isArray(suites) &&
    [size, have['answered'], have['offered'], have['held'], have['matched']].every(isCount)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isHex = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{32,64}$/.test(value);
const isCount = (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_IDS * 1.1;
