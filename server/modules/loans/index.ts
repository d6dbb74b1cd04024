export { recordLedger, type LedgerRow } from './record-ledger.ts';
export { findLoan } from './find-loan.ts';
export { countScored, countScoredTwice, type ScoredLoans, type ScoredTwice } from './scored-store.ts';
