export { proofNames } from './proofs.ts';
