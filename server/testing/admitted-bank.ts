import { admitInstitution, type WantedScope } from '../host/admit-institution.ts';
import type { Principal } from '../kernel/pure/principal.ts';
import { institutionOf, type World } from './world.ts';

let made = 0;

/** A bank, or a guarantor, that went through its security assessment; its caller. */
export async function admittedBank(
  world: World,
  code: string,
  scope: Pick<WantedScope, 'items'> & Partial<WantedScope>,
  kind: 'bank' | 'guarantor' = 'bank',
): Promise<Principal & { readonly institutionNo: number }> {
  const unifiedCode = `91330100BANK${String(++made).padStart(6, '0')}`;
  const bank = { code, unifiedCode, nameZh: `示例银行${code}`, nameEn: `Sample bank ${code}`, divisionCode: '330100', kind };
  const wanted = { purposes: ['loan-review'], divisions: [], tier: 'unattended', ...scope } as const;
  const institutionNo = await admitInstitution((who, operation, input) => world.call(who, operation, input), bank, wanted);
  return { ...institutionOf(institutionNo), institutionNo };
}
