import type { otherDishonestyLists as item } from '../../server/modules/catalogue/items/other-dishonesty-lists.ts';
import { documentNo, officeCode, officeName, type OfficeName } from '../authority.ts';
import { dayText } from '../calendar.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { present } from '../present.ts';
import { publicationOf } from '../publication.ts';
import type { RecordsOf } from '../records-of.ts';
import { pick } from '../seeded.ts';

type List = readonly [kind: keyof typeof item.fields.listKind.values, office: OfficeName, facts: string, basis: string];

const lists: readonly List[] = [
  ['wages', 'labour', '克扣、无故拖欠农民工工资，责令限期支付而逾期未支付', '《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》'],
  ['market', 'market', '被列入经营异常名录届满三年仍未履行相关义务', '《市场监督管理严重违法失信名单管理办法》'],
  ['work-safety', 'safety', '发生生产安全责任事故', '《安全生产严重失信主体名单管理办法》'],
  ['procurement', 'finance', '提供虚假材料谋取中标', '《中华人民共和国政府采购法》'],
];
const rates = { healthy: 0.002, stressed: 0.015, failing: 0.12 };
const listingDays = 7;

export const otherDishonestyLists: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'other-lists', rates, view.now - listingDays).map(({ n, on, rng }) => {
    const [listKind, office, facts, basis] = pick(rng, lists);
    const publication = publicationOf(rng, on, 'serious', view);
    return present({
      listKind,
      listName: '严重失信主体名单',
      documentNo: documentNo(office, '失信', yearText(on), numberOf(enterprise, n)),
      facts,
      basis,
      authority: officeName(office),
      authorityCode: officeCode(enterprise.world, office),
      listedOn: dayText(on + listingDays),
      removedOn: publication.repairedOn,
      removalReason: publication.repairedOn === undefined ? undefined : '信用修复',
      removalAuthority: publication.repairedOn === undefined ? undefined : officeName(office),
      ...publication,
    });
  });
