import type { Role } from '../../../kernel/pure/principal.ts';
import type { Scope } from './scope.ts';

/** Something that shows how a requirement is met: a note, and of a file its name and digest. The file itself is not kept here. */
export type Evidence = {
  readonly criterion: string;
  readonly note: string;
  readonly fileName: string | null;
  /** SHA-256, in hex. */
  readonly sha256: string | null;
};

/** What an assessor thinks of one requirement. */
export type Score = {
  readonly criterion: string;
  /** Of 100. */
  readonly points: number;
  /** What has to be mended; null when nothing. */
  readonly finding: string | null;
};

export type Contact = { readonly name: string; readonly telephone: string; readonly email: string };

/** What somebody does to an institution, as it stands in its history. */
export type Act =
  | { readonly kind: 'registered' }
  | { readonly kind: 'applied'; readonly contact: Contact; readonly wanted: Scope }
  | { readonly kind: 'evidence-submitted'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'assessed'; readonly scores: readonly Score[] }
  | { readonly kind: 'mended'; readonly criterion: string; readonly answer: string; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'admitted'; readonly scope: Scope; readonly until: string }
  | {
      readonly kind: 'refused' | 'suspended' | 'resumed' | 'warned' | 'withdrawn';
      readonly reason: string;
      readonly proposalId?: string;
    };

export type ActKind = Act['kind'];

/** An act, who did it and when (RFC 3339). */
export type InstitutionEvent = Act & { readonly at: string; readonly clientId: string; readonly role: Role };
