import type { registrationChanges as item } from '../../server/modules/catalogue/items/registration-changes.ts';
import { officeName } from '../authority.ts';
import { dayText } from '../calendar.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { registryEntry } from '../registry.ts';

export const registrationChanges: RecordsOf<typeof item> = (enterprise, view) =>
  registryEntry(enterprise, view.now).changes.map(({ item: changeItem, on, before, after, reason }) =>
    present({
      changeItem,
      changedOn: dayText(on),
      before,
      after,
      statusAfter: changeItem === 'deregistration' ? 'deregistered' : changeItem === 'revocation' ? 'revoked' : 'active',
      reason,
      authority: officeName('market'),
    }),
  );
