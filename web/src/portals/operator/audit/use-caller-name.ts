import { usePages } from '../../../shared/use-pages.ts';

const MOST = 500;
const PERSON = 'person:';

/** The names of people and programs by the id under which the log of uses has them; the id where none is known. */
export function useCallerName(): (clientId: string) => string {
  const people = usePages('access.list-people', { limit: MOST }).pages?.flatMap((page) => page.people);
  const clients = usePages('access.list-clients', { limit: MOST }).pages?.flatMap((page) => page.clients);
  return (clientId) => {
    if (clientId.startsWith(PERSON)) return people?.find(({ personId }) => PERSON + personId === clientId)?.name ?? clientId;
    return clients?.find((client) => client.clientId === clientId)?.name ?? clientId;
  };
}
