import type { ItemDefinition, RecordBody } from '../server/modules/catalogue/model/item.ts';
import { abnormalOperations } from './items/abnormal-operations.ts';
import { annualReport } from './items/annual-report.ts';
import { caseFilings } from './items/case-filings.ts';
import { copyrights } from './items/copyrights.ts';
import { customsRegistration } from './items/customs-registration.ts';
import { customsTrade } from './items/customs-trade.ts';
import { customsTrade2024 } from './items/customs-trade-2024.ts';
import { dishonestDebtors } from './items/dishonest-debtors.ts';
import { electricityBills } from './items/electricity-bills.ts';
import { enforcementCases } from './items/enforcement-cases.ts';
import { gasBills } from './items/gas-bills.ts';
import { honours } from './items/honours.ts';
import { housingFundAccounts } from './items/housing-fund-accounts.ts';
import { housingFundPayments } from './items/housing-fund-payments.ts';
import { judgments } from './items/judgments.ts';
import { keyPersonnel } from './items/key-personnel.ts';
import { otherDishonestyLists } from './items/other-dishonesty-lists.ts';
import { patents } from './items/patents.ts';
import { penalties } from './items/penalties.ts';
import { permits } from './items/permits.ts';
import { policyBenefits } from './items/policy-benefits.ts';
import { publicContracts } from './items/public-contracts.ts';
import { qualifications } from './items/qualifications.ts';
import { realEstateEncumbrances } from './items/real-estate-encumbrances.ts';
import { realEstateRights } from './items/real-estate-rights.ts';
import { registration } from './items/registration.ts';
import { registrationChanges } from './items/registration-changes.ts';
import { research } from './items/research.ts';
import { salesSummaries } from './items/sales-summaries.ts';
import { shareholders } from './items/shareholders.ts';
import { socialInsuranceEnrolment } from './items/social-insurance-enrolment.ts';
import { socialInsurancePayments } from './items/social-insurance-payments.ts';
import { taxArrears } from './items/tax-arrears.ts';
import { publicCreditRatings } from './items/public-credit-ratings.ts';
import { taxCreditRatings } from './items/tax-credit-ratings.ts';
import { taxPayments } from './items/tax-payments.ts';
import { taxViolators } from './items/tax-violators.ts';
import { taxpayerRegistration } from './items/taxpayer-registration.ts';
import { technologyQualifications } from './items/technology-qualifications.ts';
import { trademarks } from './items/trademarks.ts';
import { waterBills } from './items/water-bills.ts';
import type { Enterprise } from './enterprise.ts';
import { viewOf, type View } from './view.ts';

/**
 * The records of one item of an enterprise, as its provider would deliver them on a day: bodies as they are stored, oldest first.
 * @param asOf the day of the delivery, `YYYY-MM-DD`. What has not been reported by then is not there yet, so a delivery of a
 *   later day adds to an earlier one, and changes in it only what time has changed: a bill since paid, a case since closed.
 * @throws RangeError if the item is not of the catalogue or the day is none.
 */
export function recordsOf(
  enterprise: Enterprise,
  item: Pick<ItemDefinition, 'name' | 'refresh'>,
  asOf: string,
): readonly RecordBody[] {
  const make = makers[item.name];
  if (make === undefined) throw new RangeError(`no sample records are made for the item ${item.name}`);
  const view = viewFor(item, asOf);
  return enterprise.foundedOn > view.now ? [] : make(enterprise, view);
}

/** Whole populations are asked for with the same item and day, so the last view is kept. */
let last: { readonly item: string; readonly asOf: string; readonly view: View } | undefined;

function viewFor(item: Pick<ItemDefinition, 'name' | 'refresh'>, asOf: string): View {
  if (last?.item !== item.name || last.asOf !== asOf) last = { item: item.name, asOf, view: viewOf(item, asOf) };
  return last.view;
}

type Maker = (enterprise: Enterprise, view: View) => readonly RecordBody[];

const makers: Readonly<Record<string, Maker>> = {
  'abnormal-operations': abnormalOperations,
  'annual-report': annualReport,
  'case-filings': caseFilings,
  copyrights,
  'customs-registration': customsRegistration,
  'customs-trade': customsTrade,
  'customs-trade-2024': customsTrade2024,
  'dishonest-debtors': dishonestDebtors,
  'electricity-bills': electricityBills,
  'enforcement-cases': enforcementCases,
  'gas-bills': gasBills,
  honours,
  'housing-fund-accounts': housingFundAccounts,
  'housing-fund-payments': housingFundPayments,
  judgments,
  'key-personnel': keyPersonnel,
  'other-dishonesty-lists': otherDishonestyLists,
  patents,
  penalties,
  permits,
  'policy-benefits': policyBenefits,
  'public-contracts': publicContracts,
  qualifications,
  'real-estate-encumbrances': realEstateEncumbrances,
  'real-estate-rights': realEstateRights,
  registration,
  'registration-changes': registrationChanges,
  research,
  'sales-summaries': salesSummaries,
  shareholders,
  'social-insurance-enrolment': socialInsuranceEnrolment,
  'social-insurance-payments': socialInsurancePayments,
  'tax-arrears': taxArrears,
  'tax-credit-ratings': taxCreditRatings,
  'public-credit-ratings': publicCreditRatings,
  'tax-payments': taxPayments,
  'tax-violators': taxViolators,
  'taxpayer-registration': taxpayerRegistration,
  'technology-qualifications': technologyQualifications,
  trademarks,
  'water-bills': waterBills,
};
