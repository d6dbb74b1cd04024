import { Type, type Static } from 'typebox';
import { requireItemByNo } from '../catalogue/index.ts';
import type { SelfReport } from './self-report-store.ts';
import { orNull } from './views.ts';

export const ReportView = Type.Object({
  item: Type.String(),
  itemTitle: Type.Object({ zh: Type.String(), en: Type.String() }),
  recordKey: Type.String(),
  seq: Type.Integer(),
  kind: Type.Enum(['reported', 'withdrawn']),
  at: Type.String(),
  clientId: Type.String(),
  digest: orNull(Type.String()),
  receipt: orNull(Type.String()),
});

export function reportView(one: SelfReport): Static<typeof ReportView> {
  const item = requireItemByNo(one.itemNo);
  return {
    item: item.name,
    itemTitle: item.title,
    recordKey: one.recordKey,
    seq: one.seq,
    kind: one.kind,
    at: one.at.toISOString(),
    clientId: one.byClient,
    digest: one.recordDigest,
    receipt: one.jws,
  };
}
