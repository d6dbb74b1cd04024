import { PortalFrame } from '../../shared/portal-frame.tsx';
import './regulator.css';

/** Whoever supervises: what was used for what, whether it was in order, what came of what was not, and the country in figures. */
export function RegulatorPortal() {
  return (
    <PortalFrame
      roles={['regulator']}
      title={{ zh: '监管服务', en: 'For regulators' }}
      ways={[
        { to: '/regulator', title: { zh: '首页', en: 'Overview' } },
        { to: '/regulator/uses', title: { zh: '使用检索', en: 'Search of uses' } },
        { to: '/regulator/reconciliation', title: { zh: '使用核对', en: 'Reconciliation' } },
        { to: '/regulator/misuse', title: { zh: '滥用线索与处理', en: 'Misuse and sanctions' } },
        { to: '/regulator/refused', title: { zh: '被拒绝的请求', en: 'Refused requests' } },
        { to: '/regulator/deletions', title: { zh: '到期删除', en: 'Deletions due' } },
        { to: '/regulator/institutions', title: { zh: '接入机构', en: 'Institutions' } },
        { to: '/regulator/pools', title: { zh: '风险补偿', en: 'Risk compensation' } },
        { to: '/regulator/log', title: { zh: '披露日志', en: 'Disclosure log' } },
        { to: '/regulator/loans', title: { zh: '融资全景', en: 'Loans at a glance' } },
        { to: '/regulator/picture', title: { zh: '全国概览', en: 'National picture' } },
      ]}
    />
  );
}
