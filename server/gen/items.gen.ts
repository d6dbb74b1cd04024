// Made by `npm run generate` from the files in their folders. Do not edit.
import type { ItemDefinition } from '../modules/catalogue/model/item.ts';
import { abnormalOperations as abnormalOperations } from '../modules/catalogue/items/abnormal-operations.ts';
import { annualReport as annualReport } from '../modules/catalogue/items/annual-report.ts';
import { caseFilings as caseFilings } from '../modules/catalogue/items/case-filings.ts';
import { copyrights as copyrights } from '../modules/catalogue/items/copyrights.ts';
import { customsRegistration as customsRegistration } from '../modules/catalogue/items/customs-registration.ts';
import { customsTrade2024 as customsTrade2024 } from '../modules/catalogue/items/customs-trade-2024.ts';
import { customsTrade as customsTrade } from '../modules/catalogue/items/customs-trade.ts';
import { dishonestDebtors as dishonestDebtors } from '../modules/catalogue/items/dishonest-debtors.ts';
import { electricityBills as electricityBills } from '../modules/catalogue/items/electricity-bills.ts';
import { enforcementCases as enforcementCases } from '../modules/catalogue/items/enforcement-cases.ts';
import { gasBills as gasBills } from '../modules/catalogue/items/gas-bills.ts';
import { honours as honours } from '../modules/catalogue/items/honours.ts';
import { housingFundAccounts as housingFundAccounts } from '../modules/catalogue/items/housing-fund-accounts.ts';
import { housingFundPayments as housingFundPayments } from '../modules/catalogue/items/housing-fund-payments.ts';
import { judgments as judgments } from '../modules/catalogue/items/judgments.ts';
import { keyPersonnel as keyPersonnel } from '../modules/catalogue/items/key-personnel.ts';
import { otherDishonestyLists as otherDishonestyLists } from '../modules/catalogue/items/other-dishonesty-lists.ts';
import { patents as patents } from '../modules/catalogue/items/patents.ts';
import { penalties as penalties } from '../modules/catalogue/items/penalties.ts';
import { permits as permits } from '../modules/catalogue/items/permits.ts';
import { policyBenefits as policyBenefits } from '../modules/catalogue/items/policy-benefits.ts';
import { publicContracts as publicContracts } from '../modules/catalogue/items/public-contracts.ts';
import { qualifications as qualifications } from '../modules/catalogue/items/qualifications.ts';
import { realEstateEncumbrances as realEstateEncumbrances } from '../modules/catalogue/items/real-estate-encumbrances.ts';
import { realEstateRights as realEstateRights } from '../modules/catalogue/items/real-estate-rights.ts';
import { registrationChanges as registrationChanges } from '../modules/catalogue/items/registration-changes.ts';
import { registration as registration } from '../modules/catalogue/items/registration.ts';
import { research as research } from '../modules/catalogue/items/research.ts';
import { salesSummaries as salesSummaries } from '../modules/catalogue/items/sales-summaries.ts';
import { shareholders as shareholders } from '../modules/catalogue/items/shareholders.ts';
import { socialInsuranceEnrolment as socialInsuranceEnrolment } from '../modules/catalogue/items/social-insurance-enrolment.ts';
import { socialInsurancePayments as socialInsurancePayments } from '../modules/catalogue/items/social-insurance-payments.ts';
import { taxArrears as taxArrears } from '../modules/catalogue/items/tax-arrears.ts';
import { taxCreditRatings as taxCreditRatings } from '../modules/catalogue/items/tax-credit-ratings.ts';
import { taxPayments as taxPayments } from '../modules/catalogue/items/tax-payments.ts';
import { taxViolators as taxViolators } from '../modules/catalogue/items/tax-violators.ts';
import { taxpayerRegistration as taxpayerRegistration } from '../modules/catalogue/items/taxpayer-registration.ts';
import { technologyQualifications as technologyQualifications } from '../modules/catalogue/items/technology-qualifications.ts';
import { trademarks as trademarks } from '../modules/catalogue/items/trademarks.ts';
import { waterBills as waterBills } from '../modules/catalogue/items/water-bills.ts';

export const items: readonly ItemDefinition[] = [
  abnormalOperations as unknown as ItemDefinition,
  annualReport as unknown as ItemDefinition,
  caseFilings as unknown as ItemDefinition,
  copyrights as unknown as ItemDefinition,
  customsRegistration as unknown as ItemDefinition,
  customsTrade2024 as unknown as ItemDefinition,
  customsTrade as unknown as ItemDefinition,
  dishonestDebtors as unknown as ItemDefinition,
  electricityBills as unknown as ItemDefinition,
  enforcementCases as unknown as ItemDefinition,
  gasBills as unknown as ItemDefinition,
  honours as unknown as ItemDefinition,
  housingFundAccounts as unknown as ItemDefinition,
  housingFundPayments as unknown as ItemDefinition,
  judgments as unknown as ItemDefinition,
  keyPersonnel as unknown as ItemDefinition,
  otherDishonestyLists as unknown as ItemDefinition,
  patents as unknown as ItemDefinition,
  penalties as unknown as ItemDefinition,
  permits as unknown as ItemDefinition,
  policyBenefits as unknown as ItemDefinition,
  publicContracts as unknown as ItemDefinition,
  qualifications as unknown as ItemDefinition,
  realEstateEncumbrances as unknown as ItemDefinition,
  realEstateRights as unknown as ItemDefinition,
  registrationChanges as unknown as ItemDefinition,
  registration as unknown as ItemDefinition,
  research as unknown as ItemDefinition,
  salesSummaries as unknown as ItemDefinition,
  shareholders as unknown as ItemDefinition,
  socialInsuranceEnrolment as unknown as ItemDefinition,
  socialInsurancePayments as unknown as ItemDefinition,
  taxArrears as unknown as ItemDefinition,
  taxCreditRatings as unknown as ItemDefinition,
  taxPayments as unknown as ItemDefinition,
  taxViolators as unknown as ItemDefinition,
  taxpayerRegistration as unknown as ItemDefinition,
  technologyQualifications as unknown as ItemDefinition,
  trademarks as unknown as ItemDefinition,
  waterBills as unknown as ItemDefinition,
];
