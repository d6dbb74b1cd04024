import { useSession, type Session } from '../session.ts';
import { useAnswer } from '../use-answer.ts';
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
  const session = useSession();
  // The name is his who acts for it; for a program there is none.
  const acts = session.data?.person?.memberships.some(({ subjectId }) => subjectId !== null) ?? false;
  const isTheirs = session.data?.role === 'subject' || session.data?.role === 'person';
  const { data } = useAnswer('claims.list-enterprises', {}, { enabled: acts && isTheirs });
  return ({ role, providerNo, institutionNo, subjectId }) => {
    if (institutionNo !== null) return institutionName(institutionNo);
    if (providerNo !== null) return providerName(providerNo);
    if (subjectId !== null) return data?.enterprises.find((one) => one.subjectId === subjectId)?.name ?? subjectId;
    return t(roleTitles[role] ?? { zh: role, en: role });
  };
}
