import { operator, type BenchPlatform } from '../bench-platform.ts';

const ACTS = ['validate', 'submit', 'approve', 'try', 'promote'];

/** The platform's sample model, brought to count as any other is. */
export async function bringModel(platform: BenchPlatform): Promise<void> {
  const { modelId } = await platform.call<{ modelId: string }>(operator, 'evaluation.draft-model', {});
  for (const act of ACTS) {
    const who = act === 'approve' ? { ...operator, clientId: 'bench-approver' } : operator;
    await platform.call(who, 'evaluation.move-model', { modelId, act });
  }
}
