export type { Bilingual, Language } from './bilingual.ts';
export { choiceTitle } from './choice-titles.ts';
export { columnTitle, hasTitle } from './column-titles.ts';
