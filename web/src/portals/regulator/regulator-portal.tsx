import { PortalFrame } from '../../shared/portal-frame.tsx';

export function RegulatorPortal() {
  return (
    <PortalFrame
      roles={['regulator']}
      title={{ zh: '监管服务', en: 'For regulators' }}
      ways={[{ to: '/regulator', title: { zh: '首页', en: 'Overview' } }]}
    />
  );
}
