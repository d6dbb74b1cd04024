export { recordLedger, type LedgerRow } from './record-ledger.ts';
export { findLoan } from './find-loan.ts';
