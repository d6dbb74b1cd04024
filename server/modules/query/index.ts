export { closeApplicationCase, openApplicationCases } from './application-cases.ts';
export { listCaseFacts, type CaseFact } from './case-facts.ts';
export { CLAIMS_OF_A_FIGURE } from './count-claims.ts';
export { answerItems, type AnsweredItem } from './answer-items.ts';
export { disclose } from './disclose.ts';
export { knowItems } from './item-knowledge.ts';
export { Receipt } from './item-view.ts';
export { useFor } from './use-for.ts';
export { askedItems, caseNoInput, codeInput, requireInstitution } from './views.ts';
