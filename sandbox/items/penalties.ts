import type { penalties as item } from '../../server/modules/catalogue/items/penalties.ts';
import { documentNo, officeCode, officeName, type OfficeName } from '../authority.ts';
import { happenings, numberOf, yearText } from '../happening.ts';
import { present } from '../present.ts';
import { publicationOf } from '../publication.ts';
import type { RecordsOf } from '../records-of.ts';
import { between, pick } from '../seeded.ts';

type Offence = readonly [office: OfficeName, violation: string, basis: string, leastYuan: number, mostYuan: number];

const offences: readonly Offence[] = [
  ['safety', '未按规定组织安全培训', '《中华人民共和国安全生产法》', 10_000, 80_000],
  ['environment', '未按规定记录环境管理台账', '《排污许可管理条例》', 5_000, 60_000],
  ['market', '使用未经检验的特种设备', '《中华人民共和国特种设备安全法》', 30_000, 150_000],
  ['market', '发布虚假广告', '《中华人民共和国广告法》', 5_000, 100_000],
  ['market', '未按规定明码标价', '《中华人民共和国价格法》', 500, 5_000],
  ['fire', '消防设施未保持完好有效', '《中华人民共和国消防法》', 5_000, 50_000],
  ['labour', '克扣、拖欠劳动者工资', '《中华人民共和国劳动法》', 5_000, 60_000],
  ['tax', '未按规定期限办理纳税申报', '《中华人民共和国税收征收管理法》', 200, 10_000],
];
/** The last two are what firms in trouble are punished for. */
const troubles = offences.slice(-2);
const rates = { healthy: 0.06, stressed: 0.3, failing: 1 };
const minorYuan = 3_000;
const seriousYuan = 50_000;

export const penalties: RecordsOf<typeof item> = (enterprise, view) =>
  happenings(enterprise, 'penalties', rates, view.now).map(({ n, on, health, rng }) => {
    const [office, violation, basis, least, most] = pick(rng, health === 'failing' && n % 2 === 0 ? troubles : offences);
    const yuan = between(rng, least / 100, most / 100) * 100;
    const severity = yuan <= minorYuan ? 'minor' : yuan >= seriousYuan ? 'serious' : 'ordinary';
    return present({
      documentNo: documentNo(office, '罚', yearText(on), numberOf(enterprise, n)),
      caseName: `${enterprise.name}${violation}案`,
      violation,
      facts: `经查，当事人${violation}`,
      basis,
      category: '罚款',
      content: `罚款人民币${yuan}元`,
      fine: yuan * 100,
      authority: officeName(office),
      authorityCode: officeCode(enterprise.world, office),
      state: '正常',
      sourceUnit: officeName(office),
      sourceUnitCode: officeCode(enterprise.world, office),
      ...publicationOf(rng, on, severity, view),
    });
  });
