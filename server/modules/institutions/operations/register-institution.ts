import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { lookUpCode } from '../../catalogue/index.ts';
import { fold } from '../model/institution-state.ts';
import { appendEvent, insertInstitution, listNamesakes, nextInstitutionNo, type Identity } from '../store-admission.ts';
import { Kinds } from '../views.ts';

export const registerInstitution = defineOperation({
  name: 'institutions.register-institution',
  kind: 'command',
  title: { zh: '登记接入机构', en: 'Register an institution' },
  description: {
    zh: '登记一家银行、保险、担保等机构，使其能以自己的客户端申请接入。内容相同的重复登记不再新建；机构登记后不得更改。',
    en: 'Registers a bank, insurer, guarantor or other institution, which can then apply with a client of its own. Registering the same again makes nothing new; what is registered does not change.',
  },
  roles: ['operator', 'system'],
  input: Type.Object(
    {
      code: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,60}$', description: '机构代号 Short code' }),
      unifiedCode: Type.String({ pattern: '^[0-9A-Z]{18}$', description: '统一社会信用代码 Unified social credit code' }),
      nameZh: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      nameEn: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      kind: Kinds,
      divisionCode: Type.String({ pattern: '^\\d{6}$', description: '所属行政区划 (GB/T 2260)' }),
    },
    { additionalProperties: false },
  ),
  example: {
    code: 'demo-bank',
    unifiedCode: '91330100M000100Y43',
    nameZh: '示例银行',
    nameEn: 'Sample bank',
    kind: 'bank',
    divisionCode: '330100',
  },
  output: Type.Object({ institutionNo: Type.Integer(), created: Type.Boolean() }),
  run: async (ctx, input) => {
    if (!lookUpCode('division', input.divisionCode))
      throw new Failure('request.invalid', { issues: [{ field: 'divisionCode', rule: 'known', message: unknownDivision }] });
    const institutionNo = await nextInstitutionNo(ctx.tx);
    const [known, ...others] = await listNamesakes(ctx.tx, input.code, input.unifiedCode);
    if (known !== undefined) {
      if (others.length > 0 || !isSame(known, input)) throw new Failure('state.conflict', { detail: taken });
      return { institutionNo: known.institutionNo, created: false };
    }
    await insertInstitution(ctx.tx, { ...input, institutionNo }, ctx.now);
    const { clientId, role } = ctx.principal;
    const event = { kind: 'registered', at: ctx.now.toISOString(), clientId, role } as const;
    await appendEvent(ctx.tx, institutionNo, 1, event, fold([event]));
    return { institutionNo, created: true };
  },
});

function isSame(known: Identity, given: Omit<Identity, 'institutionNo'>): boolean {
  const keys = ['code', 'unifiedCode', 'nameZh', 'nameEn', 'kind', 'divisionCode'] as const;
  return keys.every((key) => known[key] === given[key]);
}

const unknownDivision = { zh: '没有这一行政区划代码', en: 'is not a division code' };
const taken = {
  zh: '机构代号或统一社会信用代码已登记，且内容不同',
  en: 'the code or the unified code is registered already, with other contents',
};
