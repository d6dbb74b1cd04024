import { PortalFrame } from '../../shared/portal-frame.tsx';

export function InstitutionPortal() {
  return (
    <PortalFrame
      roles={['institution']}
      title={{ zh: '机构服务', en: 'For institutions' }}
      ways={[{ to: '/institution', title: { zh: '首页', en: 'Overview' } }]}
    />
  );
}
