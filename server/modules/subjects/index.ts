export { findAliases, hasUnifiedAliases, type AliasKind } from './store.ts';
