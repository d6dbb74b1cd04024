import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useLanguage, type Bilingual } from '../../shared/language.tsx';
import { ProblemAlert } from '../../shared/problem-alert.tsx';

type Person = { readonly login: string; readonly name: Bilingual; readonly does: Bilingual };
type SignedIn = { readonly role: string };

/** In the demonstration, the sample people, to be signed in by one click. On any other platform the address does not exist and nothing is shown. */
export function DemoPeople({ onSignedIn }: { readonly onSignedIn: (role: string) => Promise<void> }) {
  const { t } = useLanguage();
  const people = useQuery({ queryKey: ['demo'], queryFn: findPeople, staleTime: Infinity });
  const signIn = useMutation({ mutationFn: signInAs, onSuccess: ({ role }) => onSignedIn(role) });
  if (!people.data?.length) return null;
  return (
    <section className="demo-people" aria-label={t({ zh: '演示', en: 'Demonstration' })}>
      <Alert
        type="warning"
        showIcon
        message={t({ zh: '演示环境', en: 'Demonstration' })}
        description={t({
          zh: '数据均为生成的示例。点一下即以示例人员登录；正式环境没有这一功能。',
          en: 'All data are generated samples. One click signs in as a sample person; a real platform has no such thing.',
        })}
      />
      <ProblemAlert error={signIn.error} />
      <ul>
        {people.data.map((person) => (
          <li key={person.login}>
            <Button
              block
              loading={signIn.isPending && signIn.variables === person.login}
              onClick={() => signIn.mutate(person.login)}
            >
              <span>
                <strong>{t(person.name)}</strong>
                <small>{t(person.does)}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function findPeople(): Promise<readonly Person[]> {
  const response = await fetch('/demo/people', { headers: { accept: 'application/json' } });
  return response.ok ? ((await response.json()) as { people: readonly Person[] }).people : [];
}

async function signInAs(login: string): Promise<SignedIn> {
  const response = await fetch('/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as SignedIn;
}
