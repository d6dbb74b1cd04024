export { recordLedger, type LedgerRow } from './record-ledger.ts';
