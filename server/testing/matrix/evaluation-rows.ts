import { randomUUID } from 'node:crypto';
import { system, type Principal } from '../../kernel/pure/principal.ts';
import { sql } from '../../kernel/pure/sql.ts';
import { operator } from '../world.ts';
import { nowhere } from './fixture.ts';
import { each, pair, type Cells, type Pair, type RowsOf } from './row.ts';

const absent = `sha256:${'0'.repeat(64)}`;
const items = [{ item: 'registration' }];
const changes = [{ indicator: 'sales_growth_3m', value: 0.1 }];
const moment = '2026-07-01T00:00:00Z';

export const evaluationRows: RowsOf = ({ world, own, other, suspended, expired, revoked, authorise }) => {
  const draft = async (note: string) =>
    (await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', { note })).modelId;
  const move = (modelId: string, act: string, by = operator) => world.call(by, 'evaluation.move-model', { modelId, act });
  /** The model that counts. Made by the first row that needs one. */
  let champion: Promise<string> | undefined;
  const counting = () => (champion ??= bring());
  const bring = async () => {
    const modelId = await draft('sample');
    for (const act of ['validate', 'submit']) await move(modelId, act);
    await move(modelId, 'approve', { ...operator, clientId: 'another-operator' });
    for (const act of ['try', 'promote']) await move(modelId, act);
    await world.settle();
    return modelId;
  };
  /** A draft that is nobody's but this row's. */
  const another = async () => {
    const { model } = await world.call<{ model: object }>(operator, 'evaluation.get-model', { modelId: await counting() });
    const input = { model: { ...model, name: 'another-sample' } };
    return (await world.call<{ modelId: string }>(operator, 'evaluation.draft-model', input)).modelId;
  };
  const ofModel = async () => ({ modelId: await counting() });
  const use = (authorisationId: string, code = own.code, caseNo = own.caseNo) => ({
    authorisationId,
    code,
    caseNo,
    purpose: 'loan-review',
    items,
  });
  /** A model of an institution's own, a draft that is nobody's but this row's. */
  let drafts = 0;
  const ownOf = async (bank: Principal) => {
    const { model } = await world.call<{ model: object }>(operator, 'evaluation.get-model', { modelId: await counting() });
    const input = { model: { ...model, name: `own-${++drafts}` } };
    return (await world.call<{ modelId: string }>(bank, 'evaluation.draft-model', input)).modelId;
  };
  const anotherBanks = (more: object = {}): Pair => ({
    other: ['resource.not-found', async () => ({ ...more, modelId: await ownOf(other.bank) })],
    missing: ['resource.not-found', { ...more, modelId: absent }],
  });
  const theirs = (more: object = {}): Cells => ({
    own: ['done', async () => ({ ...more, modelId: await ownOf(own.bank) })],
    pairs: [anotherBanks(more)],
    suspended: ['resource.not-found', { ...more, modelId: absent }],
  });
  const ofAuthorised = async (modelId: Promise<string> | string) => ({ ...use(await authorise(own)), modelId: await modelId });
  const byCode = pair('resource.not-found', { code: other.code }, { code: nowhere.code });
  const nobody = ['resource.not-found', { modelId: absent }] as const;
  /** A model that has been looked at this month. */
  const monitored = async () => {
    await counting();
    await world.call(operator, 'evaluation.monitor', {});
    await world.settle();
    const { months } = await world.call<{ months: { modelId: string; month: string }[] }>(
      operator,
      'evaluation.list-monitoring',
      {},
    );
    const { modelId, month } = months[0]!;
    return { modelId, month };
  };
  /** An alarm as a look would raise it, put there because the sample’s enterprises give no reason for one. */
  const alarm = async () => {
    const alarmId = randomUUID();
    const modelId = await counting();
    await world.database.transaction(system, (tx) =>
      tx.run(sql`insert into evaluation.alarms (alarm_id, model_id, month, kind, what, level, value, raised_at, place)
        values (${alarmId}, ${modelId}, '2026-01', 'missing', ${alarmId}, 'act', 1, now(), 0)`),
    );
    return { alarmId };
  };
  const taken = async () => {
    const { alarmId } = await alarm();
    await world.call(operator, 'evaluation.take-alarm', { alarmId });
    return { alarmId, note: '示例' };
  };
  const noAlarm = ['resource.not-found', { alarmId: nowhere.uuid }] as const;
  const noExport = ['resource.not-found', { modelId: absent, format: 'sql' }] as const;
  const scoreOf = async () => {
    const modelId = await counting();
    const listed = await world.call<{ scores: { asOf: string }[] }>(operator, 'evaluation.list-scores', { code: own.code });
    return { code: own.code, modelId, asOf: listed.scores[0]!.asOf };
  };
  return {
    'evaluation.ask': {
      roles: each('institution', {
        own: ['done', async () => (await counting(), use(await authorise(own)))],
        pairs: [
          pair('consent.missing', use(other.authorisationId), use(nowhere.uuid)),
          pair('policy.no-case', use(own.authorisationId, other.code), use(own.authorisationId, nowhere.code)),
          {
            other: ['resource.not-found', () => ofAuthorised(ownOf(other.bank))],
            missing: ['resource.not-found', () => ofAuthorised(absent)],
          },
        ],
        suspended: ['policy.suspended', use(suspended.authorisationId, suspended.code, suspended.caseNo)],
        expired: ['consent.expired', use(expired)],
        revoked: ['consent.revoked', use(revoked)],
      }),
    },
    'evaluation.show': {
      roles: {
        ...each('subject', { own: ['done', {}], pairs: [byCode] }),
        ...each('operator', { own: ['done', { code: own.code }], missing: byCode.missing }),
      },
    },
    'evaluation.portrait': {
      roles: {
        ...each('subject', { own: ['done', {}], pairs: [byCode] }),
        ...each('operator', { own: ['done', { code: own.code }], missing: byCode.missing }),
      },
    },
    'evaluation.list-scores': {
      roles: {
        ...each('subject', { own: ['done', {}], pairs: [byCode] }),
        ...each('operator', { own: ['done', { code: own.code }], missing: byCode.missing }),
      },
    },
    'evaluation.what-if': {
      roles: {
        ...each('subject', {
          own: ['done', async () => (await counting(), { changes })],
          pairs: [pair('resource.not-found', { changes, code: other.code }, { changes, code: nowhere.code })],
        }),
        ...each('operator', {
          own: ['done', async () => (await counting(), { changes, code: own.code })],
          missing: ['resource.not-found', { changes, code: nowhere.code }],
        }),
      },
    },
    'evaluation.replay': {
      roles: each('operator', {
        own: ['done', scoreOf],
        missing: ['resource.not-found', { code: nowhere.code, modelId: absent, asOf: moment }],
      }),
    },
    'evaluation.compare-models': {
      roles: {
        ...each('operator auditor regulator', {
          own: ['done', async () => ({ ...(await ofModel()), otherModelId: await counting() })],
          missing: ['resource.not-found', async () => ({ ...(await ofModel()), otherModelId: absent })],
        }),
        ...each('institution', {
          own: ['done', async () => ({ modelId: await ownOf(own.bank), otherModelId: await counting() })],
          pairs: [
            {
              other: ['resource.not-found', async () => ({ modelId: await ownOf(other.bank), otherModelId: await counting() })],
              missing: ['resource.not-found', async () => ({ modelId: absent, otherModelId: await counting() })],
            },
          ],
          suspended: ['policy.suspended', { modelId: absent, otherModelId: absent }],
        }),
      },
    },
    'evaluation.watch-own-model': {
      roles: each('institution', {
        own: ['state.conflict', async () => ({ modelId: await ownOf(own.bank) })],
        pairs: [anotherBanks()],
        suspended: ['policy.suspended', { modelId: absent }],
      }),
    },
    'evaluation.monitor': {
      roles: each('operator', { own: ['done', {}], missing: ['resource.not-found', { modelId: absent }] }),
    },
    'evaluation.list-monitoring': { roles: each('operator auditor regulator', { own: ['done', {}] }) },
    'evaluation.show-monitoring': {
      roles: each('operator auditor regulator', {
        own: ['done', monitored],
        missing: ['resource.not-found', { modelId: absent, month: '2026-01' }],
      }),
    },
    'evaluation.set-band': { roles: each('operator', { own: ['done', { kind: 'score', watch: 0.1, act: 0.25 }] }) },
    'evaluation.list-alarms': { roles: each('operator auditor regulator', { own: ['done', {}] }) },
    'evaluation.take-alarm': { roles: each('operator', { own: ['done', alarm], missing: noAlarm }) },
    'evaluation.close-alarm': {
      roles: each('operator', {
        own: ['done', taken],
        missing: ['resource.not-found', { alarmId: nowhere.uuid, note: '示例' }],
      }),
    },
    'evaluation.draft-model': {
      roles: {
        ...each('operator', { own: ['done', {}] }),
        ...each('institution', { own: ['request.invalid', {}], suspended: ['policy.suspended', {}] }),
      },
    },
    'evaluation.move-model': {
      roles: {
        ...each('operator', {
          own: ['done', async () => ({ modelId: await another(), act: 'validate' })],
          missing: ['resource.not-found', { modelId: absent, act: 'validate' }],
        }),
        ...each('institution', {
          ...theirs({ act: 'validate' }),
          suspended: ['policy.suspended', { modelId: absent, act: 'validate' }],
        }),
      },
    },
    'evaluation.export-model': {
      roles: {
        ...each('operator', { own: ['done', async () => ({ ...(await ofModel()), format: 'sql' })], missing: noExport }),
        ...each('institution', theirs({ format: 'sql' })),
      },
    },
    'evaluation.list-models': {
      roles: {
        ...each('operator auditor regulator subject', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'evaluation.get-model': {
      roles: {
        ...each('operator auditor regulator', { own: ['done', ofModel], missing: nobody }),
        ...each('subject', { own: ['done', ofModel], pairs: [anotherBanks()] }),
        ...each('institution', theirs()),
      },
    },
  };
};
