export { compileRecord, type GivenValues } from './intake/compile-record.ts';
export { readUpload, type UploadedTable } from './read-upload.ts';
