import { useLanguage } from '../language.tsx';
import { useSession } from '../session.ts';
import { Clients } from './clients.tsx';
import { Invite } from './invite.tsx';
import { Members } from './members.tsx';

/** Who acts for an organisation: its people, and its programs with their keys. Its manager decides, everybody else may look. */
export function Organisation() {
  const { t } = useLanguage();
  const { data } = useSession();
  const manages = data?.person?.position === 'manager';
  return (
    <>
      <p className="lead">
        {manages
          ? t({
              zh: '作为负责人，您可以邀请和停用本单位人员，登记和停用程序所用的公钥。十五分钟内须以两种方式确认过身份。',
              en: 'As the manager you invite people and end their memberships, and register and retire the keys of programs. You must have proved both factors in the last fifteen minutes.',
            })
          : t({
              zh: '人员和客户端由本单位负责人管理。',
              en: 'The manager of your organisation looks after people and programs.',
            })}
      </p>
      <h2>{t({ zh: '成员', en: 'Members' })}</h2>
      <Members manages={manages} ownMembershipId={data?.person?.membershipId ?? null} />
      {manages && data !== null && data !== undefined && <Invite organisation={data} />}
      <h2>{t({ zh: '机器客户端', en: 'Machine clients' })}</h2>
      <Clients manages={manages} />
    </>
  );
}
