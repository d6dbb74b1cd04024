import { useLanguage } from '../../../shared/language.tsx';
import { usePages } from '../../../shared/use-pages.ts';
import { Figures } from '../figures.tsx';

const PAGE = 500;

/** Who may get in, in figures. */
export function SecurityHome() {
  const { t } = useLanguage();
  const people = usePages('access.list-people', { limit: PAGE });
  const clients = usePages('access.list-clients', { limit: PAGE });
  const persons = people.pages?.flatMap((page) => page.people);
  const programs = clients.pages?.flatMap((page) => page.clients);
  const locked = persons?.filter(({ lockedAt }) => lockedAt !== null).length;
  const counted = (n: number | undefined, more: boolean) => (n === undefined ? undefined : more ? `${n}+` : n);
  return (
    <>
      <p className="lead">
        {t({
          zh: '安全管理员管理谁能进入平台：人员、机器客户端、平台签名密钥。不接触业务数据，所作操作由审计管理员监督。',
          en: 'The security administrator says who gets in: people, machine clients, the signing key. Data are not his to see, and the audit administrator watches what he does.',
        })}
      </p>
      <Figures
        figures={[
          { title: t({ zh: '人员', en: 'People' }), value: counted(persons?.length, people.more.has), to: '/operator/people' },
          { title: t({ zh: '已锁定', en: 'Locked' }), value: locked, to: '/operator/people', urgent: (locked ?? 0) > 0 },
          {
            title: t({ zh: '在用的机器客户端', en: 'Clients in use' }),
            value: counted(programs?.filter(({ revokedAt }) => revokedAt === null).length, clients.more.has),
            to: '/operator/clients',
          },
          {
            title: t({ zh: '已停用的机器客户端', en: 'Clients revoked' }),
            value: programs?.filter(({ revokedAt }) => revokedAt !== null).length,
            to: '/operator/clients',
          },
        ]}
      />
    </>
  );
}
