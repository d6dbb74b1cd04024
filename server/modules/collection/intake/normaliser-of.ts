import type { Field } from '../../catalogue/index.ts';
import type { FieldHeader } from './field-header.ts';
import { booleanNormaliser } from './normalise/boolean.ts';
import { choiceNormaliser } from './normalise/choice.ts';
import { codeNormaliser } from './normalise/code.ts';
import { dateNormaliser } from './normalise/date.ts';
import { decimalNormaliser } from './normalise/decimal.ts';
import { integerNormaliser } from './normalise/integer.ts';
import type { LookUpCode } from './normalise/look-up-code.ts';
import { moneyNormaliser } from './normalise/money.ts';
import { monthNormaliser } from './normalise/month.ts';
import type { FieldOf, Normaliser } from './normalise/normaliser.ts';
import { partyCodeNormaliser } from './normalise/party-code.ts';
import { personIdNormaliser } from './normalise/person-id.ts';
import { textNormaliser } from './normalise/text.ts';
import { yearNormaliser } from './normalise/year.ts';

/** `foreign` says that the item has a field for the currency of its amounts. */
export type NormaliserSettings = { readonly header: FieldHeader; readonly foreign: boolean; readonly lookUpCode: LookUpCode };

/** The normaliser of one column, made once a file. */
export function normaliserOf(field: Field, settings: NormaliserSettings): Normaliser {
  // TypeScript cannot see that the entry under a field's kind takes that kind of field.
  const make = makers[field.kind] as (field: Field, settings: NormaliserSettings) => Normaliser;
  return make(field, settings);
}

const makers: { readonly [K in Field['kind']]: (field: FieldOf<K>, settings: NormaliserSettings) => Normaliser } = {
  text: textNormaliser,
  choice: choiceNormaliser,
  code: (field, { lookUpCode }) => codeNormaliser(field, lookUpCode),
  date: dateNormaliser,
  month: monthNormaliser,
  year: yearNormaliser,
  integer: integerNormaliser,
  decimal: (field, { header }) => decimalNormaliser(field, { headerPlaces: header.places }),
  money: (field, { header, foreign }) => moneyNormaliser(field, { headerUnit: header.moneyUnit, foreign }),
  boolean: booleanNormaliser,
  'party-code': partyCodeNormaliser,
  'person-id': personIdNormaliser,
};
