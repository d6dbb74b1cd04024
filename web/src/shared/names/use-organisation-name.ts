import type { Session } from '../session.ts';
import { useLanguage } from '../language.tsx';
import { roleTitles } from '../role-titles.ts';
import { useInstitutionName } from './use-institution-name.ts';
import { useProviderName } from './use-provider-name.ts';

type Place = Pick<Session, 'role' | 'providerNo' | 'institutionNo' | 'subjectId'>;

/** For whom somebody acts: the name of the provider or institution, the code of the enterprise, or the office held. */
export function useOrganisationName(): (place: Place) => string {
  const { t } = useLanguage();
  const institutionName = useInstitutionName();
  const providerName = useProviderName();
  return ({ role, providerNo, institutionNo, subjectId }) => {
    if (institutionNo !== null) return institutionName(institutionNo);
    if (providerNo !== null) return providerName(providerNo);
    return subjectId ?? t(roleTitles[role] ?? { zh: role, en: role });
  };
}
