export { findProvider, listProviders, type Provider } from './store.ts';
