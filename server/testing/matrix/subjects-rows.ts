import { nowhere } from './fixture.ts';
import { each, pair, type RowsOf } from './row.ts';

export const subjectsRows: RowsOf = ({ own, other, nextCode }) => {
  const succession = { effectiveOn: '2026-06-30', reason: '示例原因' };
  const registry = 'providers find every enterprise on file, to deliver about it';
  return {
    'subjects.get': {
      roles: {
        ...each('subject', {
          own: ['done', { subjectId: own.code }],
          pairs: [pair('resource.not-found', { subjectId: other.code }, { subjectId: nowhere.code })],
        }),
        ...each('operator provider', {
          own: ['done', { subjectId: own.code }],
          missing: ['resource.not-found', { subjectId: nowhere.code }],
        }),
      },
      open: registry,
    },
    'subjects.link-alias': {
      roles: each('operator', {
        own: ['done', async () => ({ code: '330100000009999', subjectId: nextCode() })],
        missing: ['resource.not-found', { code: '330100000009999', subjectId: nowhere.code }],
      }),
    },
    'subjects.merge': {
      roles: each('operator', {
        own: ['done', async () => ({ fromSubjectId: nextCode(), toSubjectId: nextCode(), kind: 'merger', ...succession })],
        missing: ['resource.not-found', { fromSubjectId: nowhere.code, toSubjectId: own.code, kind: 'merger', ...succession }],
      }),
    },
    'subjects.split': {
      roles: each('operator', {
        own: ['done', async () => ({ fromSubjectId: nextCode(), toSubjectIds: [nextCode()], ...succession })],
        missing: ['resource.not-found', { fromSubjectId: nowhere.code, toSubjectIds: [own.code], ...succession }],
      }),
    },
    'subjects.resolve': { roles: each('operator provider', { own: ['done', { identifiers: [own.code] }] }), open: registry },
    'subjects.search': { roles: each('operator provider', { own: ['done', { text: '示例' }] }), open: registry },
  };
};
