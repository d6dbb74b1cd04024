import { lookUpCode } from '../catalogue/index.ts';
import type { TitleOfCode } from './model/report-item.ts';

/** The title of a code that stands in a record. */
export const codeTitle: TitleOfCode = (table, code) => lookUpCode(table as Parameters<typeof lookUpCode>[0], code)?.title;
