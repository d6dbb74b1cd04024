export { listCaseFacts, type CaseFact } from './case-facts.ts';
