import { contextOf, eachStatement, perform } from '../kernel/perform.ts';
import { system, type Principal } from '../kernel/pure/principal.ts';
import { listInstitutions } from '../modules/institutions/index.ts';
import { putDownFeatures } from '../modules/marketplace/index.ts';
import type { RunningPlatform } from './platform.ts';
import { sampleProducts } from './sample-products.ts';

const reviewer: Principal = { clientId: 'sample-reviewer', name: '示例审核人员', role: 'operator' };
const REASON = '近三个月回款波动较大，暂不足以覆盖月供，建议降低金额或延长期限后再申请。（示例）';

/**
 * The sample bank's products, and three applications of the enterprise that the demonstration shows: one under review with a message, one with an offer to
 * answer, one refused with a reason. Through the same pipeline as everybody; a platform that has products already is left as it is.
 */
export async function playSampleMarketplace(platform: RunningPlatform, subjectId: string): Promise<void> {
  const call = async <R>(principal: Principal, operation: string, input: object): Promise<R> => {
    const answer = await perform(platform.pipeline, { operation, input, principal, language: 'zh' });
    return (answer.kind === 'json' ? answer.body : undefined) as R;
  };
  const [institution] = await platform.database.transaction(system, (tx) => listInstitutions(tx, 'admitted', 0, 1));
  if (institution === undefined) return;
  const { institutionNo, nameZh, code } = institution;
  const bank: Principal = { clientId: `demo-${code}`, name: nameZh, role: 'institution', institutionNo };
  const { products } = await call<{ products: unknown[] }>(bank, 'marketplace.list-own-products', { limit: 1 });
  if (products.length > 0) return;
  const productIds: string[] = [];
  for (const product of sampleProducts) {
    const made = { divisions: [], industries: [], ...product };
    const { productId, version } = await call<{ productId: string; version: number }>(bank, 'marketplace.draft-product', {
      product: made,
    });
    await call(bank, 'marketplace.move-product', { productId, act: 'submit' });
    await call(reviewer, 'marketplace.review-product', { productId, version, act: 'publish' });
    productIds.push(productId);
  }
  const owner: Principal = { clientId: 'sample-owner', name: '示例企业', role: 'subject', subjectId };
  const demanded = { amountFen: 80_000_000, termMonths: 12, purpose: 'working-capital', guarantees: ['credit'], repayments: [] };
  const { demand } = await call<{ demand: { demandId: string } }>(owner, 'marketplace.post-demand', {
    ...demanded,
    note: '采购原材料（示例）',
  });
  const input = { demandId: demand.demandId, productIds: productIds.slice(0, 3) };
  const { applications } = await call<{ applications: { applicationId: string }[] }>(owner, 'marketplace.apply', input);
  const [reviewed, offered, refused] = applications.map(({ applicationId }) => [applicationId]);
  const decide = (applicationIds: string[] | undefined, act: string, more: object = {}) =>
    call(bank, 'marketplace.decide', { applicationIds, act, ...more });
  await decide(reviewed, 'reply', { text: '材料已收到，请补充近三个月的购销合同。（示例）' });
  await call(owner, 'marketplace.send-message', { applicationId: reviewed?.[0], text: '合同稍后上传。（示例）' });
  const terms = { amountFen: 70_000_000, termMonths: 12, annualRateBp: 385, guarantee: 'credit', repayment: 'equal-instalments' };
  await decide(offered, 'offer', { terms, text: '按近一年申报销售核定。（示例）' });
  await decide(refused, 'refuse', { refusalCode: 'cash-flow', text: REASON });
  await putDownFeatures(
    contextOf(platform.pipeline, { principal: system, language: 'zh' }, eachStatement(platform.pipeline, system), 'sample'),
  );
}
