export { readReportNumber } from './model/report-number.ts';
