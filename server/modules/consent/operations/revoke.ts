import { defineOperation } from '../../../kernel/pure/operation.ts';
import { decideExample, DecideInput, decideOn } from '../decide-on.ts';
import { StateView } from '../views.ts';

export const revoke = defineOperation({
  name: 'consent.revoke',
  kind: 'command',
  title: { zh: '撤回授权', en: 'Revoke an authorisation' },
  description: {
    zh: '信息主体撤回一项授权，立即生效，不需任何人同意；撤回之前的使用不受影响。撤回后不能恢复。',
    en: 'A subject revokes an authorisation, at once and without anybody’s leave; uses before that are not affected. It cannot be taken back.',
  },
  roles: ['subject'],
  mandate: ['authorise'],
  input: DecideInput,
  example: decideExample,
  output: StateView,
  run: decideOn('revoke'),
});
