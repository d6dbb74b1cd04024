import { Type, type Static } from 'typebox';
import { findItem, requireItemByNo, type ItemDefinition } from '../catalogue/index.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { sourceKinds } from './model/source.ts';
import type { DayOutcome } from './outcome-store.ts';
import type { RegisteredSource } from './store.ts';

/** Names a source. */
export const sourceName = {
  providerNo: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  item: Type.String({ maxLength: 60 }),
};

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const SourceView = Type.Object({
  ...sourceName,
  connector: Type.String(),
  baseUrl: Type.String(),
  kinds: Type.Array(Type.Enum([...sourceKinds])),
  timeoutMs: Type.Integer(),
  freshnessSeconds: Type.Integer(),
  maxConcurrent: Type.Integer(),
  state: Type.Enum(['active', 'paused']),
  pausedReason: orNull(Type.String()),
  breaker: Type.Enum(['closed', 'open'], { description: '熔断 · Whether it is spared, as last seen' }),
  lastOkAt: orNull(Type.String()),
  lastFault: orNull(Type.String()),
  lastFaultAt: orNull(Type.String()),
  outcomes: Type.Array(
    Type.Object({ outcome: Type.String(), calls: Type.Integer(), meanMs: Type.Integer(), slowestMs: Type.Integer() }),
    { description: '近七日的调用结果 · What came of asking it in the last seven days' },
  ),
});

export function sourceView(one: RegisteredSource, outcomes: readonly DayOutcome[]): Static<typeof SourceView> {
  const { itemNo, lastOkAt, lastFaultAt, kinds, ...rest } = one;
  return {
    ...rest,
    item: requireItemByNo(itemNo).name,
    kinds: [...kinds],
    state: one.pausedReason === null ? 'active' : 'paused',
    lastOkAt: lastOkAt?.toISOString() ?? null,
    lastFaultAt: lastFaultAt?.toISOString() ?? null,
    outcomes: outcomes
      .filter((day) => day.providerNo === one.providerNo && day.itemNo === itemNo)
      .map(({ outcome, calls, meanMs, slowestMs }) => ({ outcome, calls, meanMs, slowestMs })),
  };
}

/** @throws Failure `request.invalid` naming the field. */
export function requireItemNamed(name: string): ItemDefinition {
  const item = findItem(name);
  if (item !== undefined) return item;
  const message = { zh: '目录中没有这一信息项', en: 'is not an item of the catalogue' };
  throw new Failure('request.invalid', { issues: [{ field: 'item', rule: 'known', message }] });
}
