import { PortalFrame } from '../../shared/portal-frame.tsx';

export function EnterprisePortal() {
  return (
    <PortalFrame
      roles={['subject']}
      title={{ zh: '企业服务', en: 'For enterprises' }}
      ways={[
        { to: '/enterprise/file', title: { zh: '我的信用档案', en: 'My file' } },
        { to: '/enterprise/authorisations', title: { zh: '授权', en: 'Authorisations' } },
        { to: '/enterprise/accesses', title: { zh: '谁看过我', en: 'Who looked' } },
      ]}
    />
  );
}
