import type { registration as item } from '../../server/modules/catalogue/items/registration.ts';
import { addMonths, dayText } from '../calendar.ts';
import { officeName } from '../authority.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';

const entityTypes = { enterprise: '有限责任公司', individual: '个体工商户', cooperative: '农民专业合作社' };
const termYears = 30;

export const registration: RecordsOf<typeof item> = (enterprise, view) => {
  const entry = registryEntry(enterprise, view.now);
  const foundedOn = dayText(enterprise.foundedOn);
  const term = enterprise.kind === 'enterprise' && enterprise.index % 3 === 0;
  return [
    {
      name: enterprise.name,
      entityType: entityTypes[enterprise.kind],
      legalRepresentative: entry.legalRepresentative,
      domicile: entry.domicile,
      divisionCode: enterprise.divisionCode,
      industryCode: enterprise.industry.code,
      businessScope: enterprise.industry.scope,
      registeredCapital: entry.capitalFen,
      capitalCurrency: 'CNY',
      establishedOn: foundedOn,
      termFrom: foundedOn,
      ...(term ? { termTo: dayText(addMonths(enterprise.foundedOn, termYears * 12) - 1) } : {}),
      approvedOn: dayText(entry.approvedOn),
      authority: officeName('market'),
      status: entry.status,
    },
  ];
};
