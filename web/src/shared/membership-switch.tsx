import { SwapOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { homeOf } from './home-of.ts';
import { useLanguage } from './language.tsx';
import { useOrganisationName } from './names/use-organisation-name.ts';
import { usePlatform } from './platform.tsx';
import { roleTitles } from './role-titles.ts';
import type { Session } from './session.ts';

/** For a person with several organisations: acts for another one from now on. */
export default function MembershipSwitch({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const nameOf = useOrganisationName();
  const platform = usePlatform();
  const answers = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: (membershipId: string) => platform.call('access.switch-membership', { membershipId }),
    onSuccess: async ({ role }) => {
      // What was seen as somebody else must not be seen again.
      await answers.resetQueries();
      await navigate({ to: homeOf(role) });
    },
  });
  const label = t({ zh: '切换单位', en: 'Switch organisation' });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [session.person?.membershipId ?? ''],
        style: { maxHeight: 360, overflowY: 'auto' },
        items: (session.person?.memberships ?? []).map((one) => ({
          key: one.membershipId,
          label: `${nameOf(one)} · ${t(roleTitles[one.role] ?? { zh: one.role, en: one.role })}`,
          onClick: () => change.mutate(one.membershipId),
        })),
      }}
    >
      <Button type="text" icon={<SwapOutlined />} aria-label={label} title={label} loading={change.isPending} />
    </Dropdown>
  );
}
