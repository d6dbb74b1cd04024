import { createHash, randomUUID } from 'node:crypto';
import type { Disclosure } from '../modules/audit/index.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A synthetic disclosure: the answer to a loan review, of one item of each of two providers. */
export function sampleDisclosure(more: Partial<Disclosure> = {}): Disclosure {
  const disclosureId = randomUUID();
  return {
    disclosureId,
    requestId: randomUUID(),
    at: new Date('2024-03-01T08:00:00.123Z'),
    subjectId: '91350100M000100Y43',
    institutionNo: 1,
    clientId: 'institution-1',
    providerNos: [1, 2],
    operation: 'query.ask',
    purpose: 'loan-review',
    caseNo: '示例-2024-0001',
    authorisationId: randomUUID(),
    artefactDigest: digestOf('artefact'),
    items: [
      { item: 'registration', fields: ['name', 'status'], recordDigests: [digestOf('a')], providerNos: [1] },
      { item: 'tax-payments', fields: ['period', 'paidFen'], recordDigests: [digestOf('b'), digestOf('c')], providerNos: [2] },
    ],
    requestDigest: digestOf(disclosureId),
    ruleVersion: 'catalogue 0',
    ...more,
  };
}
