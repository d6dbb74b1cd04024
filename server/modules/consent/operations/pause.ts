import { defineOperation } from '../../../kernel/pure/operation.ts';
import { decideExample, DecideInput, decideOn } from '../decide-on.ts';
import { StateView } from '../views.ts';

export const pause = defineOperation({
  name: 'consent.pause',
  kind: 'command',
  title: { zh: '暂停授权', en: 'Pause an authorisation' },
  description: {
    zh: '信息主体暂停一项授权：下一次使用即被拒绝，直到恢复。',
    en: 'A subject pauses an authorisation: the very next use is refused, until it is resumed.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: DecideInput,
  example: decideExample,
  output: StateView,
  run: decideOn('pause'),
});
