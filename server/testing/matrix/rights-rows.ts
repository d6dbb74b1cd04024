import { nowhere } from './fixture.ts';
import { each, pair, type Row, type RowsOf } from './row.ts';

const reason = '示例原因';

export const rightsRows: RowsOf = (fixture) => {
  const { world, own, other, suspended, nextKey } = fixture;
  const objection = (objectionId: string, more: object = {}) => ({ objectionId, ...more });
  const repair = (repairId: string, more: object = {}) => ({ repairId, ...more });
  const noObjection = (more: object) =>
    pair('resource.not-found', objection(other.objectionId, more), objection(nowhere.uuid, more));
  const noRepair = (more: object) => pair('resource.not-found', repair(other.repairId, more), repair(nowhere.uuid, more));
  const opened = async () => objection(await fixture.objection(own, nextKey()));
  const answered = async () => {
    const input = await opened();
    await world.call(own.provider, 'rights.answer-objection', { ...input, outcome: 'record-upheld', reason });
    return input;
  };
  const applied = async () => repair(await fixture.repair(own, nextKey()));
  const accepted = async () => {
    const input = await applied();
    await world.call(own.provider, 'rights.accept-repair', { ...input, accepted: true, reason });
    return input;
  };
  const step = (
    role: string,
    input: () => Promise<object>,
    more: object,
    theirs: (more: object) => ReturnType<typeof pair>,
  ): Row => ({
    roles: each(role, { own: ['done', async () => ({ ...(await input()), ...more })], pairs: [theirs(more)] }),
  });
  const read = (input: object, theirs: ReturnType<typeof pair>): Row => ({
    roles: {
      ...each('provider subject', { own: ['done', input], pairs: [theirs] }),
      ...each('operator', { own: ['done', input], missing: theirs.missing }),
    },
  });
  const withdrawable = async () => {
    const { recordKey } = await world.call<{ recordKey: string }>(own.subject, 'rights.report-record', reported('示例荣誉二'));
    return { item: 'honours', recordKey };
  };
  const all = { own: ['done', {}] } as const;
  const record = (key: string, more: object) => ({ item: 'penalties', key, ...more });
  const complaint = { text: reason };
  const commitment = { commitment: reason, proofDigest: '0'.repeat(64) };
  const notice = (noticeId: string) => ({ noticeId, action: 'deleted' });
  return {
    'rights.object': {
      roles: each('subject', {
        own: ['done', async () => record(nextKey(), complaint)],
        missing: ['resource.not-found', record('no-such-key', complaint)],
      }),
      open: 'a record is named within the caller’s own file',
    },
    'rights.apply-repair': {
      roles: each('subject', {
        own: ['done', async () => record(nextKey(), commitment)],
        missing: ['resource.not-found', record('no-such-key', commitment)],
      }),
      open: 'a record is named within the caller’s own file',
    },
    'rights.withdraw-objection': step('subject', opened, { reason }, noObjection),
    'rights.answer-objection': step('provider', opened, { outcome: 'record-upheld', reason }, noObjection),
    'rights.decide-objection': {
      roles: each('operator', {
        own: ['done', async () => ({ ...(await answered()), decision: 'record-upheld', reason })],
        missing: ['resource.not-found', objection(nowhere.uuid, { decision: 'record-upheld', reason })],
      }),
    },
    'rights.accept-repair': step('provider', applied, { accepted: true, reason }, noRepair),
    'rights.decide-repair': step('provider', accepted, { decision: 'granted', reason }, noRepair),
    'rights.get-objection': read(objection(own.objectionId), noObjection({})),
    'rights.get-repair': read(repair(own.repairId), noRepair({})),
    'rights.list-objections': { roles: each('operator provider subject', all) },
    'rights.list-repairs': { roles: each('operator provider subject', all) },
    'rights.list-holidays': { roles: each('anyone', { own: ['done', { year: 2026 }] }) },
    'rights.set-holidays': {
      roles: each('administrator', { own: ['done', { year: 2035, source: '示例', days: [{ day: '2035-01-01', kind: 'off' }] }] }),
    },
    'rights.acknowledge-notice': {
      roles: each('institution', {
        own: ['done', notice(own.noticeId)],
        pairs: [pair('resource.not-found', notice(other.noticeId), notice(nowhere.uuid))],
        // Who is suspended deletes all the same.
        suspended: ['done', notice(suspended.noticeId)],
      }),
    },
    'rights.list-notices': noticesOf(other.code),
    'rights.download-file': { roles: each('subject', { own: ['done', { format: 'json' }] }) },
    'rights.list-accesses': {
      // Who used it is named, and only uses of the caller's own data are there to be found.
      roles: each('subject', {
        own: ['done', { institutionNo: own.bank.institutionNo }],
        pairs: [pair('done', { institutionNo: other.bank.institutionNo }, { institutionNo: nowhere.no })],
      }),
    },
    'rights.list-reports': { roles: each('subject', { own: ['done', { item: 'honours' }] }) },
    'rights.list-repairable': { roles: each('anyone', { own: ['done', {}] }) },
    'rights.list-self-reportable': { roles: each('anyone', { own: ['done', {}] }) },
    'rights.report-record': { roles: each('subject', { own: ['done', reported('示例荣誉一')] }) },
    'rights.withdraw-report': {
      roles: each('subject', {
        own: ['done', withdrawable],
        missing: ['resource.not-found', { item: 'honours', recordKey: 'no-such-key' }],
      }),
      open: 'a report is named within the caller’s own file',
    },
  };
};

const reported = (honourName: string) => ({
  item: 'honours',
  values: { honourName, level: 'city', authority: '示例市人民政府', awardedOn: '2026-03-15' },
  commitmentVersion: '2026-1',
});

function noticesOf(code: string): Row {
  const listed = pair('done', { subjectId: code }, { subjectId: nowhere.code });
  return {
    roles: {
      ...each('provider subject', { own: ['done', {}], pairs: [listed] }),
      ...each('institution', { own: ['done', {}], pairs: [listed], suspended: ['done', {}] }),
      ...each('operator', { own: ['done', {}], missing: listed.missing }),
    },
  };
}
