export { findAliases, findSubjectId, hasUnifiedAliases, isKnownSubject, type AliasKind } from './store.ts';
