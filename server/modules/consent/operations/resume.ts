import { defineOperation } from '../../../kernel/pure/operation.ts';
import { decideExample, DecideInput, decideOn } from '../decide-on.ts';
import { StateView } from '../views.ts';

export const resume = defineOperation({
  name: 'consent.resume',
  kind: 'command',
  title: { zh: '恢复授权', en: 'Resume an authorisation' },
  description: {
    zh: '信息主体恢复一项已暂停的授权；期限和次数照旧。',
    en: 'A subject resumes an authorisation it paused; time and count go on as they were.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: DecideInput,
  example: decideExample,
  output: StateView,
  run: decideOn('resume'),
});
