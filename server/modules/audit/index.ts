export { eraseDisclosure } from './log/erase-disclosure.ts';
export { disclosureStatement, prepareDisclosure, recordDisclosure, type PreparedDisclosure } from './log/record-disclosure.ts';
export { sealRound, type SealedRound } from './log/seal-round.ts';
export type { SigningKey } from './log/log-signer.ts';
export type { DisclosedItem, Disclosure } from './model/disclosure.ts';
