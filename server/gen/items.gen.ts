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
import { publicCreditRatings as publicCreditRatings } from '../modules/catalogue/items/public-credit-ratings.ts';
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
  abnormalOperations,
  annualReport,
  caseFilings,
  copyrights,
  customsRegistration,
  customsTrade2024,
  customsTrade,
  dishonestDebtors,
  electricityBills,
  enforcementCases,
  gasBills,
  honours,
  housingFundAccounts,
  housingFundPayments,
  judgments,
  keyPersonnel,
  otherDishonestyLists,
  patents,
  penalties,
  permits,
  policyBenefits,
  publicContracts,
  publicCreditRatings,
  qualifications,
  realEstateEncumbrances,
  realEstateRights,
  registrationChanges,
  registration,
  research,
  salesSummaries,
  shareholders,
  socialInsuranceEnrolment,
  socialInsurancePayments,
  taxArrears,
  taxCreditRatings,
  taxPayments,
  taxViolators,
  taxpayerRegistration,
  technologyQualifications,
  trademarks,
  waterBills,
];
