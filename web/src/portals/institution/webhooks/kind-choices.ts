import { choiceTitle, type Language } from '../../../../../sdk/words/index.ts';

/** What an institution can be told of, in the order in which it is offered. */
export const webhookKinds = [
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
  'misuse.found',
  'webhook.stopped',
] as const;

export const kindTitle = (kind: string, language: Language): string => choiceTitle('webhookKind', kind, language) ?? kind;

export const kindChoices = (language: Language) => webhookKinds.map((value) => ({ value, label: kindTitle(value, language) }));
