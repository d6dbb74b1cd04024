import { Type } from 'typebox';
import { randomUUID } from 'node:crypto';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { holdLedger, insertEntry, insertPool } from '../store.ts';
import { fenInput } from '../views.ts';

export const openPool = defineOperation({
  name: 'support.open-pool',
  kind: 'command',
  title: { zh: '设立风险补偿资金池', en: 'Open a risk compensation pool' },
  description: {
    zh: '设立风险补偿资金池：补偿比例、单笔上限和首期资金。',
    en: 'Opens a pool: its share of a loss, the most it pays for one loan, and its first deposit.',
  },
  roles: ['operator'],
  input: Type.Object(
    {
      poolName: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      divisionCode: Type.String({ pattern: '^[0-9]{6}$' }),
      sharePpm: Type.Integer({
        minimum: 1,
        maximum: 1_000_000,
        description: '补偿比例，百万分之一 · Share of a loss, in millionths',
      }),
      capFen: fenInput,
      depositFen: fenInput,
    },
    { additionalProperties: false },
  ),
  example: {
    poolName: '示例市风险补偿资金池',
    divisionCode: '330100',
    sharePpm: 300_000,
    capFen: 50_000_000,
    depositFen: 1_000_000_000,
  },
  output: Type.Object({ poolId: Type.String() }),
  run: async (ctx, { depositFen, ...given }) => {
    const pool = { poolId: randomUUID(), ...given, openedAt: ctx.now };
    const by = ctx.principal.clientId;
    await insertPool(ctx.tx, pool, by);
    const last = await holdLedger(ctx.tx, pool.poolId);
    await insertEntry(ctx.tx, pool.poolId, last, { kind: 'deposit', amountFen: depositFen, claimId: null, by, at: ctx.now });
    return { poolId: pool.poolId };
  },
});
