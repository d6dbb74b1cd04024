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
export { appendSelfReport, digestOfBody } from './append-self-report.ts';
export { findMarks, mark, unmark, type MarkedRecord } from './marks.ts';
export {
  expirePublications,
  findExpiryWatermark,
  firstPublication,
  moveExpiryWatermark,
  revivePublications,
  type ExpiryScope,
  type PublicationPlace,
} from './publications.ts';
export { shownMonths } from './model/within-basis.ts';
export { requireReachable } from './reachable-subject.ts';
export { ownSections } from './own-sections.ts';
export { listVersions, listWithdrawn } from './versions.ts';
export { isSelfReported, SELF_REPORTED, selfReportedTitle } from './model/self-reported.ts';
export { disclosable, marksOf, type Mark } from './model/marked.ts';
export { readUnder, type LiveStream, type UsableRecord } from './read-under.ts';
