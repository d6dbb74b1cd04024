export { listCaseFacts, type CaseFact } from './case-facts.ts';
export { CLAIMS_OF_A_FIGURE } from './count-claims.ts';
