// Made by `npm run generate` from the files in their folders. Do not edit.
import type { IndicatorDefinition } from '../modules/evaluation/model/indicator.ts';
import { abnormalOperationsListed as abnormalOperationsListed } from '../modules/evaluation/indicators/abnormal-operations-listed.ts';
import { addressChanges24m as addressChanges24m } from '../modules/evaluation/indicators/address-changes-24m.ts';
import { ageMonths as ageMonths } from '../modules/evaluation/indicators/age-months.ts';
import { consumptionLimits as consumptionLimits } from '../modules/evaluation/indicators/consumption-limits.ts';
import { customsCreditLevel as customsCreditLevel } from '../modules/evaluation/indicators/customs-credit-level.ts';
import { debtToAssets as debtToAssets } from '../modules/evaluation/indicators/debt-to-assets.ts';
import { defendantAmountToCapital as defendantAmountToCapital } from '../modules/evaluation/indicators/defendant-amount-to-capital.ts';
import { defendantCases12m as defendantCases12m } from '../modules/evaluation/indicators/defendant-cases-12m.ts';
import { dishonestDebtor as dishonestDebtor } from '../modules/evaluation/indicators/dishonest-debtor.ts';
import { electricityGrowth3m as electricityGrowth3m } from '../modules/evaluation/indicators/electricity-growth-3m.ts';
import { electricityOverdueDays as electricityOverdueDays } from '../modules/evaluation/indicators/electricity-overdue-days.ts';
import { electricityZeroMonths12m as electricityZeroMonths12m } from '../modules/evaluation/indicators/electricity-zero-months-12m.ts';
import { enforcementAmountOpen as enforcementAmountOpen } from '../modules/evaluation/indicators/enforcement-amount-open.ts';
import { enforcementCasesOpen as enforcementCasesOpen } from '../modules/evaluation/indicators/enforcement-cases-open.ts';
import { frozenEquity as frozenEquity } from '../modules/evaluation/indicators/frozen-equity.ts';
import { gasOverdueDays as gasOverdueDays } from '../modules/evaluation/indicators/gas-overdue-days.ts';
import { highTechEnterprise as highTechEnterprise } from '../modules/evaluation/indicators/high-tech-enterprise.ts';
import { housingFundMonths12m as housingFundMonths12m } from '../modules/evaluation/indicators/housing-fund-months-12m.ts';
import { insured3m as insured3m } from '../modules/evaluation/indicators/insured-3m.ts';
import { insuredChange3m as insuredChange3m } from '../modules/evaluation/indicators/insured-change-3m.ts';
import { insuredVolatility12m as insuredVolatility12m } from '../modules/evaluation/indicators/insured-volatility-12m.ts';
import { lateTaxPayments12m as lateTaxPayments12m } from '../modules/evaluation/indicators/late-tax-payments-12m.ts';
import { legalRepresentativeChanges12m as legalRepresentativeChanges12m } from '../modules/evaluation/indicators/legal-representative-changes-12m.ts';
import { majorTaxViolator as majorTaxViolator } from '../modules/evaluation/indicators/major-tax-violator.ts';
import { minorPenalties12m as minorPenalties12m } from '../modules/evaluation/indicators/minor-penalties-12m.ts';
import { ordinaryPenalties12m as ordinaryPenalties12m } from '../modules/evaluation/indicators/ordinary-penalties-12m.ts';
import { paidCapitalShare as paidCapitalShare } from '../modules/evaluation/indicators/paid-capital-share.ts';
import { patentsValid as patentsValid } from '../modules/evaluation/indicators/patents-valid.ts';
import { pledgedEquityShare as pledgedEquityShare } from '../modules/evaluation/indicators/pledged-equity-share.ts';
import { realEstateEncumberedShare as realEstateEncumberedShare } from '../modules/evaluation/indicators/real-estate-encumbered-share.ts';
import { realEstateOwned as realEstateOwned } from '../modules/evaluation/indicators/real-estate-owned.ts';
import { researchShare as researchShare } from '../modules/evaluation/indicators/research-share.ts';
import { sales12m as sales12m } from '../modules/evaluation/indicators/sales-12m.ts';
import { salesGrowth3m as salesGrowth3m } from '../modules/evaluation/indicators/sales-growth-3m.ts';
import { salesZeroMonths12m as salesZeroMonths12m } from '../modules/evaluation/indicators/sales-zero-months-12m.ts';
import { seriousDishonestyListed as seriousDishonestyListed } from '../modules/evaluation/indicators/serious-dishonesty-listed.ts';
import { seriousPenalties12m as seriousPenalties12m } from '../modules/evaluation/indicators/serious-penalties-12m.ts';
import { socialInsuranceArrearsMonths as socialInsuranceArrearsMonths } from '../modules/evaluation/indicators/social-insurance-arrears-months.ts';
import { specialisedEnterprise as specialisedEnterprise } from '../modules/evaluation/indicators/specialised-enterprise.ts';
import { taxArrearsAmount as taxArrearsAmount } from '../modules/evaluation/indicators/tax-arrears-amount.ts';
import { taxArrearsDays as taxArrearsDays } from '../modules/evaluation/indicators/tax-arrears-days.ts';
import { taxCreditLevel as taxCreditLevel } from '../modules/evaluation/indicators/tax-credit-level.ts';
import { taxPaid12m as taxPaid12m } from '../modules/evaluation/indicators/tax-paid-12m.ts';
import { trade12m as trade12m } from '../modules/evaluation/indicators/trade-12m.ts';
import { tradeGrowth12m as tradeGrowth12m } from '../modules/evaluation/indicators/trade-growth-12m.ts';
import { vatMonthsFiled12m as vatMonthsFiled12m } from '../modules/evaluation/indicators/vat-months-filed-12m.ts';
import { waterOverdueDays as waterOverdueDays } from '../modules/evaluation/indicators/water-overdue-days.ts';

export const indicators: readonly IndicatorDefinition[] = [
  abnormalOperationsListed,
  addressChanges24m,
  ageMonths,
  consumptionLimits,
  customsCreditLevel,
  debtToAssets,
  defendantAmountToCapital,
  defendantCases12m,
  dishonestDebtor,
  electricityGrowth3m,
  electricityOverdueDays,
  electricityZeroMonths12m,
  enforcementAmountOpen,
  enforcementCasesOpen,
  frozenEquity,
  gasOverdueDays,
  highTechEnterprise,
  housingFundMonths12m,
  insured3m,
  insuredChange3m,
  insuredVolatility12m,
  lateTaxPayments12m,
  legalRepresentativeChanges12m,
  majorTaxViolator,
  minorPenalties12m,
  ordinaryPenalties12m,
  paidCapitalShare,
  patentsValid,
  pledgedEquityShare,
  realEstateEncumberedShare,
  realEstateOwned,
  researchShare,
  sales12m,
  salesGrowth3m,
  salesZeroMonths12m,
  seriousDishonestyListed,
  seriousPenalties12m,
  socialInsuranceArrearsMonths,
  specialisedEnterprise,
  taxArrearsAmount,
  taxArrearsDays,
  taxCreditLevel,
  taxPaid12m,
  trade12m,
  tradeGrowth12m,
  vatMonthsFiled12m,
  waterOverdueDays,
];
