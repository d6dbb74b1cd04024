export { copyField, copyLines } from './copy-text.ts';
export { FactLines } from './fact-lines.ts';
export type { Fact, KnownVersion, NewFact, StagedFact } from './model.ts';
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
