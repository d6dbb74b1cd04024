import { PortalFrame } from '../../shared/portal-frame.tsx';
import './enterprise.css';

/** What a shop owner needs, and his accountant as far as he lets him. */
export function EnterprisePortal() {
  return (
    <PortalFrame
      roles={['subject']}
      title={{ zh: '企业服务', en: 'For enterprises' }}
      ways={[
        { to: '/enterprise', title: { zh: '首页', en: 'Overview' } },
        { to: '/enterprise/finance', title: { zh: '融资', en: 'Finance' } },
        { to: '/enterprise/file', title: { zh: '我的信用档案', en: 'My file' } },
        { to: '/enterprise/evaluation', title: { zh: '信用评价', en: 'Evaluation' } },
        { to: '/enterprise/credit-reports', title: { zh: '信用报告', en: 'Credit report' } },
        { to: '/enterprise/authorisations', title: { zh: '授权', en: 'Authorisations' } },
        { to: '/enterprise/accesses', title: { zh: '谁看过我', en: 'Who looked' } },
        { to: '/enterprise/matters', title: { zh: '异议与修复', en: 'Objections and repair' } },
        { to: '/enterprise/reports', title: { zh: '自愿填报', en: 'Own reports' } },
        { to: '/enterprise/staff', title: { zh: '办理人', en: 'Staff' } },
      ]}
    />
  );
}
