export { keepCurrent } from './keep-current.ts';
