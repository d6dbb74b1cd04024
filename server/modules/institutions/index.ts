export { findProvider, findProviderByCode, listProviders, type Provider } from './store.ts';
