import { expect, test } from 'vitest';
import { contractHash } from '../../../privacy/contract/contract.ts';
import { makeContract } from '../../../privacy/contract/make-contract.ts';
import { contractPartyOf } from '../../../privacy/contract/propose.ts';
import { testParty } from '../../../privacy/contract/signed-task.testing.ts';
import type { DemoStep } from './demo-report.ts';
import { reportPage } from './report-page.ts';

function step(): DemoStep {
  const parties = [testParty('bank', '<b>Bank & "Co"'), testParty('platform', '平台')].map(({ file }) => contractPartyOf(file));
  const input = { dataset: 'table', columns: ['id'], rows: 10, root: 'a'.repeat(64) };
  const contract = makeContract({
    task: 't',
    purpose: 'p',
    protocol: { name: 'matching', version: 1 },
    parameters: { receiver: 'bank', mode: 'count', idKind: 'text', hideSizes: true },
    parties,
    inputs: parties.map(({ name }) => ({ ...input, party: name })),
    quotas: { runs: 1 },
    budget: null,
    expires: '2030-01-01T00:00:00.000Z',
  });
  const measured = { cpuSeconds: 1.26, bytes: 2_340_000, memoryBytes: 210e6 };
  const audit = { findings: [], messages: 7, cost: { estimate: contract.estimate, measured } };
  return { signed: { contract, signatures: [] }, hash: contractHash(contract), outcome: [], audit, wallSeconds: 3.21 };
}

test('what parties call themselves cannot become part of the page', () => {
  const page = reportPage({ at: 'now', steps: [step()], quality: [] }, 'zh');
  expect(page).not.toContain('<b>');
  expect(page).toContain('&lt;b&gt;Bank &amp; &quot;Co&quot;');
});

test('the report tells of each task what was estimated beside what was used, who gets and learns what, and of the model both ways of training', () => {
  const quality = [{ title: { zh: '区分度', en: 'AUC' }, joint: '0.8001', pooled: '0.8002' }];
  const page = reportPage({ at: 'now', steps: [step()], quality }, 'en');
  expect(page).toContain('<strong>1.3</strong>');
  expect(page).toContain('<strong>2.34</strong>');
  expect(page).toContain('how many ids both hold');
  expect(page).toContain('to a step of ten per cent');
  expect(page).toMatch(/AUC<\/span><\/th><td><strong>0\.8001<\/strong><\/td><td>0\.8002<\/td>/);
  expect(page).toContain('data-language="en"');
  const { audit, ...rest } = step();
  const bad = { ...rest, audit: { ...audit, findings: [{ what: 'chain-broken', party: 'first', line: 3 }] as const } };
  expect(reportPage({ at: 'now', steps: [bad], quality: [] }, 'en')).toContain('The logs differ in 1 places!');
});
