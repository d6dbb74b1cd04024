export { recordLedger, type LedgerRow } from './record-ledger.ts';
export { findLoan, findLoans } from './find-loan.ts';
export { listReported, type ReportedLoan } from './list-reported.ts';
export { countScored, countScoredTwice, type ScoredLoans, type ScoredTwice } from './scored-store.ts';
export { listLoans } from './store.ts';
