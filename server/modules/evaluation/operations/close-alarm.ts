import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { holdAlarm, setClosed } from '../alarm-store.ts';
import { alarmIdInput } from '../monitoring-views.ts';

export const closeAlarm = defineOperation({
  name: 'evaluation.close-alarm',
  kind: 'command',
  title: { zh: '办结模型预警', en: 'Close an alarm' },
  description: {
    zh: '由办理人办结预警，写明查明的原因和采取的措施。',
    en: 'The owner closes an alarm, saying what was found and what was done.',
  },
  roles: ['operator'],
  input: Type.Object(
    { alarmId: alarmIdInput, note: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  example: { alarmId: '01980000-0000-7000-8000-000000000000', note: '供电接口已恢复，补报完成' },
  output: Type.Object({}),
  run: async ({ tx, now, principal: { clientId } }, { alarmId, note }) => {
    const alarm = await holdAlarm(tx, alarmId);
    if (alarm === undefined) throw new Failure('resource.not-found');
    if (alarm.state === 'closed')
      throw new Failure('state.conflict', { detail: { zh: '该预警已办结', en: 'the alarm is closed' } });
    if (alarm.owner !== clientId) throw new Failure('state.conflict', { detail: notOwner });
    await setClosed(tx, alarmId, note, now);
    return {};
  },
});

const notOwner = { zh: '请先领取；预警由办理人办结', en: 'the alarm is closed by its owner; take it first' };
