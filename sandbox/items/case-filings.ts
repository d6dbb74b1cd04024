import type { caseFilings as item } from '../../server/modules/catalogue/items/case-filings.ts';
import { dayText } from '../calendar.ts';
import { lawsuitsOf } from '../lawsuit.ts';
import { counterpartyName } from '../names.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { seeded } from '../seeded.ts';
import { known } from '../view.ts';

export const caseFilings: RecordsOf<typeof item> = (enterprise, view) =>
  lawsuitsOf(enterprise, view.now).map((lawsuit) => {
    const closedOn = known(lawsuit.judgedOn, view);
    const withdrawn = lawsuit.outcome === 'withdrawn';
    const rng = seeded(enterprise.world.seed, enterprise.index, 'opponent', lawsuit.happening.n);
    return present({
      caseNo: lawsuit.caseNo,
      caseKind: 'civil',
      cause: lawsuit.cause,
      court: lawsuit.court,
      courtLevel: 'first',
      role: lawsuit.role,
      opponents: counterpartyName(rng),
      filedOn: dayText(lawsuit.filedOn),
      hearingOn: dayText(lawsuit.hearingOn),
      closedOn: closedOn === undefined ? undefined : dayText(closedOn),
      amount: lawsuit.amountFen,
      state: closedOn === undefined ? (lawsuit.hearingOn <= view.now ? 'hearing' : 'filed') : withdrawn ? 'withdrawn' : 'closed',
      closingManner: closedOn === undefined ? undefined : manners[lawsuit.outcome],
    });
  });

const manners = { won: '判决', partly: '判决', lost: '判决', settled: '调解', withdrawn: '准许撤诉' };
