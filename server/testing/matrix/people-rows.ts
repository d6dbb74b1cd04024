import { operations } from '../../gen/operations.gen.ts';
import { nowhere } from './fixture.ts';
import { each, KEYED, pair, type Cell, type Row, type RowsOf } from './row.ts';

const ONE_FACTOR = 'access.second-factor-needed';

/** Of the access module what concerns people, who sign in; a program has no session, whatever its role. */
export const peopleRows: RowsOf = ({ world, own, other, person, stranger }) => {
  const signedIn = (own: Cell, ...pairs: readonly ReturnType<typeof pair>[]) =>
    each('person', pairs.length === 0 ? { own } : { own, pairs });
  const program = (input: object, ...named: readonly object[]) =>
    each(KEYED, {
      own: ['state.conflict', input],
      suspended: ['state.conflict', input],
      ...(named.length === 2 ? { pairs: [pair('state.conflict', named[0]!, named[1]!)] } : {}),
    });
  const sessions = [{ sessionId: stranger.sessionId }, { sessionId: nowhere.uuid }] as const;
  const memberships = [{ membershipId: person.personId }, { membershipId: nowhere.uuid }] as const;
  const people = [{ personId: stranger.personId }, { personId: nowhere.uuid }] as const;
  const byAnyone = (expected: Cell[0], input: object): Row => ({ roles: each('anyone', { own: [expected, input] }) });
  const exampleOf = (operation: string) => operations.find(({ name }) => name === operation)!.example as object;
  /** Over his own ways to prove himself. */
  const factor = (operation: string, expected: Cell[0]): Row => {
    const input = exampleOf(operation);
    return {
      roles: { ...program(input), ...signedIn([expected, input]) },
      open: 'nothing named but what was handed to the caller himself',
    };
  };
  const overPerson = (named: readonly [object, object]): Row => ({
    roles: each('security', { own: ['done', named[0]], missing: ['resource.not-found', named[1]] }),
  });
  const locked = async () => {
    // He may be locked already: what counts is that he is.
    await world.call('security', 'access.lock-person', people[0]).catch(() => undefined);
    return people[0];
  };
  const invited = (more: object) => ({ login: 'matrix.invited', role: 'provider', position: 'manager', ...more });
  const voided = byAnyone('access.invitation-void', exampleOf('access.open-invitation'));
  return {
    'access.register': byAnyone('done', { login: 'matrix.new', name: '示例人员', password: 'correct horse sample' }),
    'access.sign-in': byAnyone('access.wrong-credentials', { login: 'matrix.nobody', password: 'wrong horse matrix' }),
    'access.start-passkey-sign-in': byAnyone('done', {}),
    'access.sign-in-with-passkey': byAnyone('access.passkey-refused', exampleOf('access.sign-in-with-passkey')),
    'access.open-invitation': voided,
    'access.accept-invitation': byAnyone('access.invitation-void', exampleOf('access.accept-invitation')),
    'access.start-passkey': factor('access.start-passkey', 'done'),
    'access.start-totp': factor('access.start-totp', 'done'),
    // Neither is the challenge his, nor is the code right.
    'access.finish-passkey': factor('access.finish-passkey', 'access.passkey-refused'),
    'access.finish-totp': factor('access.finish-totp', 'access.wrong-credentials'),
    'access.list-passkeys': factor('access.list-passkeys', ONE_FACTOR),
    // Who has proved one factor only may set up the second and nothing else.
    'access.change-password': factor('access.change-password', 'access.wrong-credentials'),
    'access.remove-passkey': factor('access.remove-passkey', ONE_FACTOR),
    'access.replace-recovery-codes': factor('access.replace-recovery-codes', ONE_FACTOR),
    'access.list-people': { roles: each('security auditor', { own: ['done', {}] }) },
    'access.list-members': {
      roles: {
        ...each('provider subject', { own: ['done', {}] }),
        ...each('institution', { own: ['done', {}], suspended: ['done', {}] }),
      },
    },
    'access.lock-person': overPerson(people),
    'access.unlock-person': {
      roles: each('security', { own: ['done', locked], missing: ['resource.not-found', people[1]] }),
    },
    'access.issue-reset': {
      roles: {
        ...each('security', { own: ['done', people[0]], missing: ['resource.not-found', people[1]] }),
        // Neither is a member of the caller's organisation.
        ...each('provider institution', {
          own: ['resource.not-found', people[0]],
          pairs: [pair('resource.not-found', ...people)],
          suspended: ['resource.not-found', people[0]],
        }),
      },
    },
    'access.end-membership': {
      roles: {
        ...each('security', { own: ['resource.not-found', memberships[0]], missing: ['resource.not-found', memberships[1]] }),
        ...each('provider institution', {
          own: ['resource.not-found', memberships[0]],
          pairs: [pair('resource.not-found', ...memberships)],
          suspended: ['resource.not-found', memberships[0]],
        }),
      },
    },
    'access.invite': {
      roles: {
        ...each('security', { own: ['done', invited({ providerNo: own.provider.providerNo })] }),
        // Only a manager invites into his organisation; a program is none.
        ...each('provider institution', {
          own: ['access.not-granted', invited({ providerNo: own.provider.providerNo })],
          pairs: [
            pair('access.not-granted', invited({ providerNo: other.provider.providerNo }), invited({ providerNo: nowhere.no })),
          ],
          suspended: ['access.not-granted', invited({ providerNo: own.provider.providerNo })],
        }),
      },
    },
    'access.list-sessions': {
      roles: {
        ...program({}),
        ...signedIn(['done', {}], pair('done', ...people)),
        // Who watches over accounts and who reads the logs see the sessions of all.
        ...each('security auditor', { own: ['done', people[0]], missing: ['done', people[1]] }),
      },
      open: 'a program names no person but is answered like one without sessions',
    },
    'access.end-session': {
      roles: {
        ...program(sessions[1], ...sessions),
        ...signedIn(['done', { sessionId: person.sessionId }], pair('resource.not-found', ...sessions)),
      },
    },
    'access.sign-out': { roles: { ...program({}), ...signedIn(['done', {}]) } },
    'access.switch-membership': {
      roles: {
        ...program(memberships[1], ...memberships),
        ...signedIn(['resource.not-found', memberships[1]], pair('resource.not-found', ...memberships)),
      },
    },
    'access.end-sessions-of': overPerson(people),
  };
};
