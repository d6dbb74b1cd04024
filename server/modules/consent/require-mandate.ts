import { Failure, type FieldIssue } from '../../kernel/pure/failure.ts';
import type { Principal } from '../../kernel/pure/principal.ts';
import type { Artefact } from './model/artefact.ts';
import type { Command } from './model/decide.ts';
import { mandateFault, type MandateFault } from './model/mandate-fault.ts';

/**
 * Holds the staff of an enterprise to what its owner charged them with; the owner himself and the enterprise's own program may do all.
 * @throws mandate.act, mandate.items, mandate.days; the last two name what goes beyond.
 */
export function requireMandate({ role, position, mandate }: Principal, kind: Command['kind'], terms: Artefact): void {
  if (role !== 'subject' || position !== 'staff') return;
  if (mandate === undefined) throw new Failure('mandate.act');
  const fault = mandateFault(mandate, kind, terms);
  if (fault !== undefined) throw new Failure(fault.code, { issues: [issueOf(fault)] });
}

function issueOf(fault: MandateFault): FieldIssue {
  if (fault.code === 'mandate.items') {
    const items = fault.items.join('、');
    return {
      field: 'items',
      rule: 'mandate',
      message: { zh: `委托不包括 ${items}`, en: `not in the mandate: ${fault.items.join(', ')}` },
    };
  }
  const { days, maxDays } = fault;
  return {
    field: 'validTo',
    rule: 'mandate',
    message: { zh: `期限为 ${days} 天，委托最多 ${maxDays} 天`, en: `lasts ${days} days, the mandate allows ${maxDays}` },
  };
}
