export { putDownFeatures } from './put-down-features.ts';
export { findApplicationOfCase } from './store/applications.ts';
