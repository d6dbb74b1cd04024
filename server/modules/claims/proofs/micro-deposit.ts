import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Type } from 'typebox';
import { answerReader } from './service-answer.ts';
import { defineProof } from './proof.ts';
import { sameText } from './same-text.ts';

const readDeposit = answerReader(Type.Object({ outcome: Type.Enum(['sent', 'refused']) }));

const MAX_FEN = 99;
const REMARK_DIGITS = 6;

/**
 * A small deposit (小额打款): the bank pays 0.01 to 0.99 yuan to the enterprise's corporate account, with a code in the remark. Whoever reads the
 * account's statement knows both. An account that is not the enterprise's gets nothing, which the claimant is not told: else account numbers
 * could be tried out. The amount and the code are kept as a salted digest only.
 */
export const microDeposit = defineProof({
  name: 'micro-deposit',
  title: { zh: '对公账户小额打款', en: 'Small deposit to the corporate account' },
  description: {
    zh: '向本企业对公账户打入 0.01 至 0.99 元，凭到账金额和附言中的六位数字核验，限三次。',
    en: 'Between 0.01 and 0.99 yuan is paid to the corporate account; the amount and the six digits in its remark prove it, in three tries.',
  },
  rank: 1,
  limited: true,
  lifeHours: 7 * 24,
  maxTries: 3,
  needs: { begin: ['bankAccount'], complete: ['amountFen', 'remarkCode'] },
  begin: async (ask, { bankAccount = '' }) => {
    const amountFen = randomInt(1, MAX_FEN + 1);
    const remark = String(randomInt(10 ** REMARK_DIGITS)).padStart(REMARK_DIGITS, '0');
    const deposit = { reference: ask.claimId, code: ask.code, account: bankAccount, amountFen, remark };
    const { outcome } = readDeposit(await ask.post('/deposits', deposit));
    const salt = randomBytes(16).toString('base64url');
    const instructions = {
      zh: `账户属于本企业的，款项一般在一个工作日内到账（尾号 ${bankAccount.slice(-4)}）。七日内填写到账金额（分）和附言中的六位数字，最多三次。`,
      en: `If the account is the enterprise’s, the money arrives within a working day (ending ${bankAccount.slice(-4)}). Hand in the amount in fen and the six digits of the remark within seven days, in three tries at most.`,
    };
    return {
      shown: { instructions, url: null },
      kept: { salt, digest: outcome === 'sent' ? digestOf(salt, amountFen, remark) : '' },
    };
  },
  judge: async (_ask, { salt = '', digest = '' }, { amountFen = 0, remarkCode = '' }) => {
    const offered = digestOf(salt, amountFen, remarkCode);
    return sameText(offered, digest) ? { outcome: 'proven', evidence: { digest } } : { outcome: 'wrong' };
  },
});

const digestOf = (salt: string, amountFen: number, remark: string) =>
  createHash('sha256').update(`${salt} ${amountFen} ${remark}`).digest('base64url');
