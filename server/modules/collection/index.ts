export { compileRecord, type GivenValues } from './intake/compile-record.ts';
