export { copyField, copyText } from './copy-text.ts';
export type { Fact, KnownVersion, NewFact, ResolvedRecord } from './model.ts';
export {
  appendFacts,
  countChanges,
  findVersions,
  hasFacts,
  listDelivered,
  lockStream,
  readFacts,
  type DeliveredFact,
  type LockedStream,
  type Stream,
} from './store.ts';
