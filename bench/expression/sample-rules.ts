import { makeDictionary, readExpression, type Dictionary, type Expression } from '../../expression/index.ts';

/** Thirty sample rules over thirty indicators: comparisons, arithmetic, lists and alternatives as warning rules have them. */
export function sampleRules(): { readonly dictionary: Dictionary; readonly rules: readonly Expression[] } {
  const levels = { name: 'levels', codes: ['A', 'B', 'M', 'C', 'D'].map((code) => ({ code, zh: code, en: code })) };
  const dictionary = makeDictionary([
    ...NUMBERS.map((code) => ({ code, zh: code, en: code, type: 'number' as const })),
    { code: 'tax_level', zh: 'tax_level', en: 'tax_level', type: levels },
    { code: 'tax_level_before', zh: 'tax_level_before', en: 'tax_level_before', type: levels },
    ...['dishonest', 'abnormal', 'hi_tech'].map((code) => ({ code, zh: code, en: code, type: 'bool' as const })),
    ...['founded_on', 'as_of'].map((code) => ({ code, zh: code, en: code, type: 'date' as const })),
  ]);
  const rules = RULES.map((source) => {
    const reading = readExpression(source, dictionary, 'bool');
    if (reading.outcome === 'invalid') throw new Error(`${source}: ${reading.faults[0].message.en}`);
    return reading.expression;
  });
  return { dictionary, rules };
}

const NUMBERS = (
  'suits suit_amount capital executions execution_amount penalties pledge_ratio frozen sales_yoy sales heads_now heads_before ' +
  'arrears_months fund_months kwh_yoy kwh zero_months export_yoy dpd inquiries lenders grade grade_before debt related_red late_filings'
).split(' ');

const RULES = [
  'dishonest',
  'executions > 0 && execution_amount / capital > 0.1',
  'executions > 0 && execution_amount / capital <= 0.1',
  'suits >= 3 && suit_amount / capital > 0.2',
  'frozen > 0',
  'abnormal && penalties > 0',
  'tax_level in ["C", "D"] && tax_level_before in ["A", "B", "M"]',
  'tax_level == "D"',
  'zero_months >= 3',
  'sales_yoy < -0.4 && sales > 1000000',
  'sales_yoy >= -0.4 && sales_yoy < -0.25',
  'heads_before >= 10 && heads_now / heads_before < 0.7',
  'arrears_months >= 2',
  'fund_months < 10 && heads_now > 0',
  'kwh_yoy < -0.4 && kwh >= 1000',
  'penalties >= 2 || penalties == 1 && abnormal',
  'export_yoy < -0.5',
  'pledge_ratio > 0.3 && debt / capital > 2',
  'dpd > 0 && dpd <= 30',
  'dpd > 30',
  'inquiries > 6 && lenders > 4',
  'grade - grade_before >= 2',
  'related_red > 0',
  'late_filings > 2 && tax_level != "A"',
  'days(founded_on, as_of) < 365 && sales > 5000000',
  'coalesce(debt, 0) > 3 * sales',
  'max(suits, executions, penalties) >= 5',
  'between(kwh_yoy, -0.4, -0.25) && kwh >= 1000',
  '!has(sales) && has(kwh) && kwh > 1000',
  'hi_tech ? sales_yoy < -0.5 : sales_yoy < -0.3 && heads_now < heads_before',
];
