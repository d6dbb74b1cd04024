export { findApplicationOfCase } from './store/applications.ts';
