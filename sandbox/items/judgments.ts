import type { judgments as item } from '../../server/modules/catalogue/items/judgments.ts';
import { dayText } from '../calendar.ts';
import { lawsuitsOf, type Lawsuit } from '../lawsuit.ts';
import { present } from '../present.ts';
import type { RecordsOf } from '../records-of.ts';
import { known } from '../view.ts';

/** Days in which a judgment can be appealed against, and in which it goes online. */
const appealDays = 16;
const publishingDays = 30;

export const judgments: RecordsOf<typeof item> = (enterprise, view) =>
  lawsuitsOf(enterprise, view.now)
    .filter(({ judgedOn }) => judgedOn <= view.now)
    .map((lawsuit) => {
      const documentKind = kinds[lawsuit.outcome];
      const effectiveOn = known(lawsuit.judgedOn + (documentKind === 'judgment' ? appealDays : 0), view);
      const publishedOn = known(lawsuit.judgedOn + publishingDays, view);
      return present({
        caseNo: lawsuit.caseNo,
        documentKind,
        title: `${enterprise.name}${lawsuit.cause}一审民事${documentKind === 'judgment' ? '判决书' : documentKind === 'ruling' ? '裁定书' : '调解书'}`,
        cause: lawsuit.cause,
        court: lawsuit.court,
        role: lawsuit.role,
        outcome: lawsuit.outcome,
        result: resultOf(lawsuit),
        awarded: lawsuit.awardedFen,
        judgedOn: dayText(lawsuit.judgedOn),
        effectiveOn: effectiveOn === undefined ? undefined : dayText(effectiveOn),
        publishedOn: publishedOn === undefined ? undefined : dayText(publishedOn),
      });
    });

const kinds = { won: 'judgment', partly: 'judgment', lost: 'judgment', settled: 'mediation', withdrawn: 'ruling' };

function resultOf({ outcome, role, awardedFen }: Lawsuit): string {
  if (outcome === 'withdrawn') return '准许原告撤回起诉';
  if (awardedFen === 0) return role === 'plaintiff' ? '驳回原告的诉讼请求' : '驳回原告对被告的诉讼请求';
  return `被告于本文书生效之日起十日内支付${awardedFen / 100}元`;
}
