import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { holdAlarm, setTaken } from '../alarm-store.ts';
import { alarmIdInput } from '../monitoring-views.ts';

export const takeAlarm = defineOperation({
  name: 'evaluation.take-alarm',
  kind: 'command',
  title: { zh: '领取模型预警', en: 'Take an alarm' },
  description: {
    zh: '领取一项未办结的预警，成为其办理人。已由他人领取的，可以接手。',
    en: 'Makes the caller the owner of an alarm that is not closed. One that somebody else has taken may be taken over.',
  },
  roles: ['operator'],
  input: Type.Object({ alarmId: alarmIdInput }, { additionalProperties: false }),
  example: { alarmId: '01980000-0000-7000-8000-000000000000' },
  output: Type.Object({ takenFrom: Type.Union([Type.String(), Type.Null()], { description: '原办理人 · Whose it was' }) }),
  run: async ({ tx, now, principal: { clientId } }, { alarmId }) => {
    const alarm = await holdAlarm(tx, alarmId);
    if (alarm === undefined) throw new Failure('resource.not-found');
    if (alarm.state === 'closed') throw new Failure('state.conflict', { detail: closed });
    if (alarm.owner !== clientId) await setTaken(tx, alarmId, clientId, now);
    return { takenFrom: alarm.owner === clientId ? null : alarm.owner };
  },
});

const closed = { zh: '该预警已办结', en: 'the alarm is closed' };
