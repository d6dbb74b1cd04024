export { samplePolicy } from './sample-policy.ts';
