import { between, pick, type Seeded } from './seeded.ts';

/** Every name begins with 示例 (sample), which the registry gives to no one, so that nothing here can be taken for real. */
export const label = '示例';

const syllables = Array.from(
  '晨光瑞华宏远嘉禾锦程恒信博文天成永盛明德安泰新创启航云帆鼎立兴丰力达金桥和顺翔宇智联众诚东升海川正阳富源',
);
/** Pairs that carry no meaning of their own; with one more syllable every number below 10 million gets a name of its own. */
const wordsOf = syllables.length;

/** The fanciful part (字号) of the enterprise with this number: three syllables, four beyond the first hundred thousand. */
export function wordmark(n: number): string {
  let word = '';
  let rest = n;
  for (let place = 0; place < 3 || rest > 0; place++) {
    word += syllables[rest % wordsOf]!;
    rest = Math.floor(rest / wordsOf);
  }
  return word;
}

/** How many numbers have a wordmark of three syllables. */
export const shortWordmarks = wordsOf ** 3;

const stems = Array.from('甲乙丙丁戊己庚辛壬癸');
const branches = Array.from('子丑寅卯辰巳午未申酉戌亥');

/** A person of the sample: 示例 and a number in stems and branches. Names of persons hold no digits in any item. */
export const personName = (rng: Seeded): string => label + pick(rng, stems) + pick(rng, branches) + pick(rng, branches);

/** A company that is none of the generated ones: a customer, an opponent, a bank's branch. */
export const counterpartyName = (rng: Seeded): string =>
  `${label}${pick(rng, syllables)}${pick(rng, syllables)}${pick(rng, ['贸易', '实业', '材料', '投资'])}有限公司`;

export const bankName = (rng: Seeded): string =>
  `${label}银行股份有限公司${label}${pick(rng, ['城东', '城西', '科技', '开发区'])}支行`;

/** An address; the numbers run over more houses than any road has. */
export const address = (rng: Seeded): string =>
  `${label}市${label}${pick(rng, ['一', '二', '三', '四', '五', '六', '七', '八', '九'])}路${between(rng, 1, 9999)}号`;
