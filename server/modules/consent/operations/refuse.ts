import { defineOperation } from '../../../kernel/pure/operation.ts';
import { decideExample, DecideInput, decideOn } from '../decide-on.ts';
import { StateView } from '../views.ts';

export const refuse = defineOperation({
  name: 'consent.refuse',
  kind: 'command',
  title: { zh: '拒绝申请', en: 'Refuse a request' },
  description: {
    zh: '信息主体拒绝一项授权申请，可以说明原因。拒绝不影响本单位在平台上的其他事项。',
    en: 'A subject refuses a request, with a reason if it likes. Nothing else of it is affected.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: DecideInput,
  example: decideExample,
  output: StateView,
  run: decideOn('refuse'),
});
