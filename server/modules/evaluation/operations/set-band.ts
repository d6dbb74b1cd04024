import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { alarmKinds } from '../model/alarms-of.ts';
import { setBand as set } from '../monitoring-store.ts';

const bound = Type.Number({ exclusiveMinimum: 0, maximum: 100 });

export const setBand = defineOperation({
  name: 'evaluation.set-band',
  kind: 'command',
  title: { zh: '设定监测界限', en: 'Set a band' },
  description: {
    zh: '设定监测的界限：得分（score）和指标（characteristic）按稳定性指数，缺失（missing）按占比的上升幅度，不良率（calibration）按实际与预期相差的标准差倍数；达到 watch 为关注，达到 act 为处置。通常为 0.10 和 0.25，不良率为 1.96 和 2.58。自下一次监测起适用。',
    en: 'Sets from where on alarms are raised: score and characteristic by their stability index, missing by how far the share rose, calibration by how many standard deviations observed and expected default lie apart; from watch on somebody is to watch, from act on to act. Usually 0.10 and 0.25, of calibration 1.96 and 2.58. It holds from the next look on.',
  },
  roles: ['operator'],
  input: Type.Object({ kind: Type.Enum([...alarmKinds]), watch: bound, act: bound }, { additionalProperties: false }),
  example: { kind: 'score', watch: 0.1, act: 0.25 },
  output: Type.Object({}),
  run: async (ctx, { kind, watch, act }) => {
    if (act < watch) throw new Failure('request.invalid', { issues: [{ field: 'act', rule: 'order', message: tooLow }] });
    await set(ctx.tx, kind, watch, act);
    return {};
  },
});

const tooLow = { zh: '不应小于 watch', en: 'is less than watch' };
