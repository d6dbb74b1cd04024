/** What an institution can be told of. The names are those of the messages; a name never changes what it stands for. */
export const kindNames = [
  'consent.granted',
  'consent.amended',
  'consent.refused',
  'consent.paused',
  'consent.resumed',
  'consent.revoked',
  'correction.made',
  'correction.reminded',
  'application.submitted',
  'application.changed',
  'application.due',
  'guarantee.asked',
  'guarantee.changed',
  'guarantee.due',
  'misuse.found',
  'webhook.stopped',
] as const;

export type Kind = (typeof kindNames)[number];

/** What a test carries; nobody chooses it. */
export const TEST = 'webhook.test';
