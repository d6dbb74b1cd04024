import { enterpriseAt } from '../../sandbox/enterprise.ts';
import { worldOf } from '../../sandbox/world.ts';
import { contextOf } from '../kernel/perform.ts';
import type { Context } from '../kernel/pure/context.ts';
import { system } from '../kernel/pure/principal.ts';
import type { Bilingual } from '../kernel/pure/text.ts';
import { addMembership, findPersonByLogin, insertPerson, type NewMembership } from '../modules/access/index.ts';
import { listInstitutions, listProviders } from '../modules/institutions/index.ts';
import type { RunningPlatform } from './platform.ts';

/** A sample person, and what the sign-in page of the demonstration says of him. */
export type DemoPerson = { readonly login: string; readonly name: Bilingual; readonly does: Bilingual };
type Place = Omit<NewMembership, 'personId'>;

const MOST = 500;
/** Where the data manager begins: what it delivers shows most. */
const TAX = 'sample-tax';
const DAYS = 30;

/** One person for each role. The names are those of the offices: no real person stands behind them. */
export const demoPeople = [
  {
    login: 'demo.owner',
    name: { zh: '示例店主', en: 'Sample shop owner' },
    does: { zh: '查看本企业档案、授权银行、看谁查过、提出异议', en: 'Own file, authorisations, who looked, objections' },
  },
  {
    login: 'demo.accountant',
    name: { zh: '示例会计', en: 'Sample accountant' },
    does: { zh: '受店主委托，限税务信息、三十天', en: 'For the owner: tax items, thirty days' },
  },
  {
    login: 'demo.bank',
    name: { zh: '示例银行经理', en: 'Sample bank manager' },
    does: { zh: '申请授权、查看信用报告、核验、管理客户端', en: 'Requests, credit reports, verification, clients' },
  },
  {
    login: 'demo.guarantor',
    name: { zh: '示例担保经理', en: 'Sample manager of a guarantor' },
    does: { zh: '答复担保申请、出具担保意向、设置业务条件', en: 'Answers requests, commits, says the terms' },
  },
  {
    login: 'demo.provider',
    name: { zh: '示例部门数据管理员', en: 'Sample data manager of departments' },
    does: { zh: '交付数据、改正退回行、看质量和使用情况', en: 'Delivers, mends refusals, sees quality and uses' },
  },
  {
    login: 'demo.operator',
    name: { zh: '示例运营员', en: 'Sample operator' },
    does: { zh: '归集看板、机构接入、异议和修复、违规线索', en: 'Collection board, admissions, objections, findings' },
  },
  {
    login: 'demo.regulator',
    name: { zh: '示例监管员', en: 'Sample regulator' },
    does: { zh: '核对使用、处置建议、验证日志', en: 'Uses, reconciliation, sanctions, proofs' },
  },
  {
    login: 'demo.administrator',
    name: { zh: '示例系统管理员', en: 'Sample system administrator' },
    does: { zh: '接口、密钥和服务', en: 'Sources, keys and services' },
  },
  {
    login: 'demo.security',
    name: { zh: '示例安全管理员', en: 'Sample security administrator' },
    does: { zh: '账号、邀请和会话', en: 'Accounts, invitations and sessions' },
  },
  {
    login: 'demo.auditor',
    name: { zh: '示例审计管理员', en: 'Sample audit administrator' },
    does: { zh: '查验全部操作记录', en: 'The log of everything done' },
  },
] as const satisfies readonly DemoPerson[];

type Login = (typeof demoPeople)[number]['login'];

/** Makes the sample people and what they act as, where they are not there yet. */
export async function ensureDemoPeople(platform: RunningPlatform): Promise<void> {
  const places = await inContext(platform, placesOf);
  for (const { login, name } of demoPeople) {
    const personId = await inContext(platform, ({ tx, now }) => insertPerson(tx, { login, name: name.zh }, now));
    if (personId === undefined) continue;
    // One after the other: who signs in begins as what he has been longest.
    for (const place of places[login]) await inContext(platform, (ctx) => addMembership(ctx, { ...place, personId }));
  }
}

const inContext = <T>({ database, pipeline }: RunningPlatform, work: (ctx: Context) => Promise<T>): Promise<T> =>
  database.transaction(system, (tx) => work(contextOf(pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())));

/** As what each of them acts; who has more than one can switch. */
async function placesOf(ctx: Context): Promise<Readonly<Record<Login, readonly Place[]>>> {
  const world = worldOf();
  const [shop, workshop] = [0, 1].map((index) => enterpriseAt(world, index).code);
  const providers = await listProviders(ctx.tx, 0, MOST);
  const institutions = await listInstitutions(ctx.tx, 'admitted', 0, MOST);
  const managersOf = (wanted: 'bank' | 'guarantor'): Place[] =>
    institutions
      .filter(({ kind }) => kind === wanted)
      .map(({ institutionNo }) => ({ role: 'institution', position: 'manager', institutionNo }));
  const mandate = {
    items: ['tax-payments', 'tax-credit-ratings', 'sales-summaries'],
    maxDays: DAYS,
    acts: ['view-file', 'authorise'] as const,
  };
  const office = (role: 'operator' | 'administrator' | 'security' | 'auditor'): Place[] => [{ role, position: 'staff' }];
  return {
    'demo.owner': [shop!, workshop!].map((subjectId) => ({ role: 'subject', position: 'owner', subjectId })),
    'demo.accountant': [{ role: 'subject', position: 'staff', subjectId: shop!, mandate }],
    'demo.bank': managersOf('bank'),
    'demo.guarantor': managersOf('guarantor'),
    'demo.provider': providers
      .toSorted((a, b) => Number(b.code === TAX) - Number(a.code === TAX))
      .map(({ providerNo }) => ({ role: 'provider', position: 'manager', providerNo })),
    'demo.operator': office('operator'),
    'demo.administrator': office('administrator'),
    'demo.security': office('security'),
    'demo.auditor': office('auditor'),
    'demo.regulator': [{ role: 'regulator', position: 'manager' }],
  };
}

/** The sample person of a login, undefined for anybody else. */
export const findDemoPerson = (ctx: Context, login: string) =>
  demoPeople.some((person) => person.login === login) ? findPersonByLogin(ctx.tx, login) : undefined;
