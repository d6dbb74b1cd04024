import { PortalFrame } from '../../shared/portal-frame.tsx';
import './provider.css';

/** What the person in a department needs who sends its data: without a manual, from the first file to the question of who used it. */
export function ProviderPortal() {
  return (
    <PortalFrame
      roles={['provider']}
      title={{ zh: '数据提供单位服务', en: 'For providers' }}
      ways={[
        { to: '/provider', title: { zh: '首页', en: 'Overview' } },
        { to: '/provider/deliver', title: { zh: '交付数据', en: 'Deliver' } },
        { to: '/provider/deliveries', title: { zh: '历次交付', en: 'Deliveries' } },
        { to: '/provider/calendar', title: { zh: '应报日历', en: 'Due dates' } },
        { to: '/provider/quality', title: { zh: '数据质量', en: 'Quality' } },
        { to: '/provider/uses', title: { zh: '数据使用情况', en: 'Uses of our data' } },
        { to: '/provider/items', title: { zh: '信息项与共享属性', en: 'Items and classes' } },
        { to: '/provider/matters', title: { zh: '异议与修复', en: 'Objections and repair' } },
        { to: '/provider/policies', title: { zh: '惠企政策', en: 'Policies' } },
        { to: '/provider/sources', title: { zh: '实时数据源', en: 'Live sources' } },
        { to: '/provider/organisation', title: { zh: '成员与客户端', en: 'Members and clients' } },
      ]}
    />
  );
}
