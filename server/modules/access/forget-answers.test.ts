import { expect, test } from 'vitest';
import { contextOf } from '../../kernel/perform.ts';
import { system } from '../../kernel/pure/principal.ts';
import { openWorld, operator } from '../../testing/world.ts';
import { forgetAnswers } from './jobs/forget-answers.ts';

test('an idempotency key is remembered for seven days and free afterwards', async () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const world = await openWorld({ now: () => now });
  const provider = (nameZh: string) =>
    world.call(
      operator,
      'institutions.register-provider',
      { code: 'a-bureau', nameZh, nameEn: 'Sample', divisionCode: '330100', items: ['registration'] },
      { idempotencyKey: 'k' },
    );
  const forget = () =>
    world.database.transaction(system, (tx) =>
      forgetAnswers.run(contextOf(world.pipeline, { principal: system, language: 'zh' }, tx, crypto.randomUUID())),
    );
  try {
    await provider('示例一局');
    now = new Date('2026-01-07T23:59:59Z');
    await forget();
    await expect(provider('示例二局')).rejects.toMatchObject({ code: 'idempotency.mismatch' });
    now = new Date('2026-01-08T00:00:01Z');
    await forget();
    expect(await provider('示例二局')).toMatchObject({ created: false });
  } finally {
    await world.close();
  }
});
