export type { Bilingual, Language } from './bilingual.ts';
export { choiceNames, choiceTitle } from './choice-titles.ts';
export { columnTitle, hasTitle } from './column-titles.ts';
