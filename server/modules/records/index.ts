export { copyField, copyLines } from './copy-text.ts';
export { FactLines, LineMemory } from './fact-lines.ts';
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
export { findRecord } from './find-record.ts';
export {
  expirePublications,
  findMarks,
  firstPublication,
  mark,
  revivePublications,
  unmark,
  type PublicationPlace,
} from './marks.ts';
export { disclosable, marksOf, type Mark } from './model/marked.ts';
export { readUnder, type UsableRecord } from './read-under.ts';
