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
import type { Normaliser } from './normalise/normaliser.ts';
import { partyCodeNormaliser } from './normalise/party-code.ts';
import { personIdNormaliser } from './normalise/person-id.ts';
import { textNormaliser } from './normalise/text.ts';
import { yearNormaliser } from './normalise/year.ts';

/** `foreign` says that the item has a field for the currency of its amounts. */
export type NormaliserSettings = { readonly header: FieldHeader; readonly foreign: boolean; readonly lookUpCode: LookUpCode };

/** The normaliser of one column, made once a file. */
export function normaliserOf(field: Field, settings: NormaliserSettings): Normaliser {
  switch (field.kind) {
    case 'text':
      return textNormaliser(field);
    case 'choice':
      return choiceNormaliser(field);
    case 'code':
      return codeNormaliser(field, settings.lookUpCode);
    case 'date':
      return dateNormaliser();
    case 'month':
      return monthNormaliser();
    case 'year':
      return yearNormaliser();
    case 'integer':
      return integerNormaliser(field);
    case 'decimal':
      return decimalNormaliser(field, { headerPlaces: settings.header.places });
    case 'money':
      return moneyNormaliser(field, { headerUnit: settings.header.moneyUnit, foreign: settings.foreign });
    case 'boolean':
      return booleanNormaliser();
    case 'party-code':
      return partyCodeNormaliser();
    case 'person-id':
      return personIdNormaliser();
  }
}
