export { copyField, copyText } from './copy-text.ts';
export type { Fact, KnownVersion, NewFact, ResolvedRecord } from './model.ts';
export { resolveRecords } from './model.ts';
export {
  appendFacts,
  countChanges,
  findVersions,
  countVersions,
  listDelivered,
  listNewest,
  lockStream,
  type DeliveredFact,
  type LockedStream,
  type Stream,
  type SubjectFact,
} from './store.ts';
