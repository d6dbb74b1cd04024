import { choiceNames, choiceTitle, type Language } from '../../../../../sdk/words/index.ts';

/** What an institution can be told of, in the order in which it is offered. */
export const webhookKinds = choiceNames('webhookKinds');

export const kindTitle = (kind: string, language: Language): string => choiceTitle('webhookKind', kind, language) ?? kind;

export const kindChoices = (language: Language) => webhookKinds.map((value) => ({ value, label: kindTitle(value, language) }));
