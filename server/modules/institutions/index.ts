export type { Admission, AdmissionState } from './model/admission.ts';
export { admissionFault, standingFault } from './model/admission-fault.ts';
export { purposes, type Purpose } from './model/purpose.ts';
export { tierNames, type Tier } from './model/tier.ts';
export { findAdmission, listInstitutions } from './store-admission.ts';
export { findProvider, listProviders, listProvidersOfItems, type Provider } from './store.ts';
