export { askClaim, type ClaimAnswer } from './ask-claim.ts';
export type { SourceClaim } from './connector.ts';
export { fetchLive } from './fetch-live.ts';
export { findSources } from './find-sources.ts';
export type { LiveAnswer, LiveRow } from './live-answer.ts';
export { retryAfterSeconds, sourceFaults, type SourceFaultCode } from './model/source-fault.ts';
export type { Source } from './model/source.ts';
