import { Type } from 'typebox';
import { LEGAL_REPRESENTATIVE_RANK } from '../model/outranks.ts';
import { answerReader } from './service-answer.ts';
import { defineProof } from './proof.ts';

const readSession = answerReader(
  Type.Object({ sessionId: Type.String({ maxLength: 200 }), url: Type.String({ maxLength: 2000 }) }),
);
const readResult = answerReader(
  Type.Object({ outcome: Type.Enum(['verified', 'pending', 'refused', 'other-name']), receipt: Type.String({ maxLength: 200 }) }),
);

/**
 * The legal representative's own verification (法定代表人核验): he proves himself at the service, which holds his name and number against the
 * registration. The platform learns only what came of it; the name passes through and is not kept, the number never comes here.
 */
export const legalRepresentative = defineProof({
  name: 'legal-representative',
  title: { zh: '法定代表人核验', en: 'Verification of the legal representative' },
  description: {
    zh: '由法定代表人本人在核验服务上完成实名核验，再填写其姓名。',
    en: 'The legal representative verifies himself at the service; then his name is handed in.',
  },
  rank: LEGAL_REPRESENTATIVE_RANK,
  limited: false,
  lifeHours: 24,
  maxTries: 5,
  needs: { begin: [], complete: ['legalName'] },
  begin: async (ask) => {
    const { sessionId, url } = readSession(
      await ask.post('/representatives/sessions', { reference: ask.claimId, code: ask.code }),
    );
    const instructions = {
      zh: '请法定代表人本人打开此地址完成核验，然后填写其姓名。',
      en: 'Let the legal representative himself open this address and verify himself, then hand in his name.',
    };
    return { shown: { instructions, url }, kept: { sessionId } };
  },
  judge: async (ask, { sessionId = '' }, { legalName = '' }) => {
    const { outcome, receipt } = readResult(
      await ask.post('/representatives/results', { sessionId, code: ask.code, name: legalName }),
    );
    if (outcome === 'verified') return { outcome: 'proven', evidence: { sessionId, receipt } };
    return { outcome: outcome === 'other-name' ? 'wrong' : outcome };
  },
});
