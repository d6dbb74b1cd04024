import { PortalFrame } from '../../shared/portal-frame.tsx';
import './operator.css';

const collection = { zh: '数据归集', en: 'Collection' };
const finance = { zh: '机构与融资', en: 'Institutions and finance' };
const enterprises = { zh: '企业', en: 'Enterprises' };
const evaluation = { zh: '信用评价', en: 'Evaluation' };
const oversight = { zh: '使用监督', en: 'Oversight' };
const running = { zh: '运行管理', en: 'Running' };

/** The platform's own people: the operator, and the three administrators whose work is kept apart. Each sees his own. */
export function OperatorPortal() {
  return (
    <PortalFrame
      roles={['operator', 'administrator', 'security', 'auditor']}
      title={{ zh: '平台运营', en: 'Operations' }}
      ways={[
        { to: '/operator', title: { zh: '首页', en: 'Overview' } },
        { to: '/operator/board', title: { zh: '归集看板', en: 'Collection board' }, roles: ['operator'], under: collection },
        { to: '/operator/map', title: { zh: '归集地图', en: 'Map' }, roles: ['operator'], under: collection },
        { to: '/operator/deliveries', title: { zh: '交付动态', en: 'Deliveries' }, roles: ['operator'], under: collection },
        {
          to: '/operator/catalogue',
          title: { zh: '目录版本', en: 'Catalogue versions' },
          roles: ['operator'],
          under: collection,
        },
        { to: '/operator/providers', title: { zh: '数据提供单位', en: 'Providers' }, roles: ['operator'], under: collection },
        { to: '/operator/sources', title: { zh: '实时数据源', en: 'Live sources' }, roles: ['operator'], under: collection },
        { to: '/operator/institutions', title: { zh: '接入机构', en: 'Institutions' }, roles: ['operator'], under: finance },
        {
          to: '/operator/products',
          title: { zh: '融资产品审核', en: 'Review of products' },
          roles: ['operator'],
          under: finance,
        },
        { to: '/operator/policies', title: { zh: '惠企政策', en: 'Policies' }, roles: ['operator'], under: finance },
        {
          to: '/operator/pools',
          title: { zh: '风险补偿', en: 'Risk compensation' },
          roles: ['operator', 'auditor'],
          under: finance,
        },
        {
          to: '/operator/service',
          title: { zh: '机构服务时效', en: 'Speed of institutions' },
          roles: ['operator'],
          under: finance,
        },
        { to: '/operator/loans', title: { zh: '贷款结果', en: 'Loan results' }, roles: ['operator'], under: finance },
        { to: '/operator/enterprises', title: { zh: '企业主体', en: 'Enterprises' }, roles: ['operator'], under: enterprises },
        { to: '/operator/claims', title: { zh: '企业认领', en: 'Claims' }, roles: ['operator'], under: enterprises },
        {
          to: '/operator/matters',
          title: { zh: '异议与修复', en: 'Objections and repair' },
          roles: ['operator'],
          under: enterprises,
        },
        { to: '/operator/models', title: { zh: '评价模型', en: 'Models' }, roles: ['operator'], under: evaluation },
        {
          to: '/operator/monitoring',
          title: { zh: '模型监测', en: 'Monitoring' },
          roles: ['operator', 'auditor'],
          under: evaluation,
        },
        { to: '/operator/studies', title: { zh: '建模研究', en: 'Studies' }, roles: ['operator'], under: evaluation },
        { to: '/operator/evaluations', title: { zh: '评价核查', en: 'Evaluations' }, roles: ['operator'], under: evaluation },
        {
          to: '/operator/misuse',
          title: { zh: '滥用线索与处理', en: 'Misuse and sanctions' },
          roles: ['operator', 'auditor'],
          under: oversight,
        },
        {
          to: '/operator/rules',
          title: { zh: '滥用规则阈值', en: 'Rules of misuse' },
          roles: ['administrator', 'auditor'],
          under: oversight,
        },
        { to: '/operator/uses', title: { zh: '使用检索', en: 'Search of uses' }, roles: ['auditor'], under: oversight },
        { to: '/operator/reconciliation', title: { zh: '使用核对', en: 'Reconciliation' }, roles: ['auditor'], under: oversight },
        { to: '/operator/entries', title: { zh: '操作审计', en: 'Audit search' }, roles: ['auditor'], under: oversight },
        { to: '/operator/log', title: { zh: '披露日志', en: 'Disclosure log' }, roles: ['auditor'], under: oversight },
        { to: '/operator/health', title: { zh: '运行状况', en: 'Health' }, roles: ['operator', 'administrator'], under: running },
        { to: '/operator/proofs', title: { zh: '核验服务', en: 'Services of proof' }, roles: ['administrator'], under: running },
        { to: '/operator/holidays', title: { zh: '节假日安排', en: 'Holidays' }, roles: ['administrator'], under: running },
        { to: '/operator/people', title: { zh: '人员与账号', en: 'People' }, roles: ['security', 'auditor'], under: running },
        {
          to: '/operator/clients',
          title: { zh: '机器客户端', en: 'Machine clients' },
          roles: ['security', 'auditor'],
          under: running,
        },
        { to: '/operator/signing-key', title: { zh: '平台签名密钥', en: 'Signing key' }, roles: ['security'], under: running },
      ]}
    />
  );
}
