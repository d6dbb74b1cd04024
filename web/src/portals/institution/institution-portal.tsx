import { PortalFrame } from '../../shared/portal-frame.tsx';
import { useSession } from '../../shared/session.ts';
import { useAnswer } from '../../shared/use-answer.ts';
import './institution.css';

/** What a bank's people need: leave to ask, the report, verifications, and to answer for every use. */
export function InstitutionPortal() {
  const session = useSession();
  const own = useAnswer('institutions.get-institution', {}, { enabled: session.data?.role === 'institution' });
  const guarantees =
    own.data?.institutionKind === 'guarantor'
      ? [{ to: '/institution/guarantees', title: { zh: '融资担保', en: 'Guarantees' } }]
      : [];
  return (
    <PortalFrame
      roles={['institution']}
      title={{ zh: '机构服务', en: 'For institutions' }}
      ways={[
        { to: '/institution', title: { zh: '首页', en: 'Overview' } },
        ...guarantees,
        { to: '/institution/applications', title: { zh: '融资申请', en: 'Applications' } },
        { to: '/institution/loans', title: { zh: '贷款结果', en: 'Loan results' } },
        { to: '/institution/products', title: { zh: '融资产品', en: 'Products' } },
        { to: '/institution/authorisations', title: { zh: '企业授权', en: 'Authorisations' } },
        { to: '/institution/cases', title: { zh: '融资事项', en: 'Financing cases' } },
        { to: '/institution/report', title: { zh: '信用报告', en: 'Credit report' } },
        { to: '/institution/models', title: { zh: '自有模型', en: 'Own models' } },
        { to: '/institution/pools', title: { zh: '风险补偿', en: 'Risk compensation' } },
        { to: '/institution/studies', title: { zh: '建模研究', en: 'Studies' } },
        { to: '/institution/verify', title: { zh: '数据核验', en: 'Verification' } },
        { to: '/institution/uses', title: { zh: '使用记录', en: 'Uses' } },
        { to: '/institution/notices', title: { zh: '更正通知', en: 'Corrections' } },
        { to: '/institution/misuse', title: { zh: '待说明的使用', en: 'Uses to explain' } },
        { to: '/institution/admission', title: { zh: '接入情况', en: 'Admission' } },
        { to: '/institution/webhooks', title: { zh: '推送通知', en: 'Webhooks' } },
        { to: '/institution/quota', title: { zh: '用量与限额', en: 'Use against limits' } },
        { to: '/institution/organisation', title: { zh: '成员与客户端', en: 'Members and clients' } },
      ]}
    />
  );
}
