import { Type } from 'typebox';
import { defineOperation } from '../../../kernel/pure/operation.ts';
import { Failure } from '../../../kernel/pure/failure.ts';
import { asPlatform } from '../people/acting-person.ts';
import { findInvitation, offerTotpWith, type Invitation } from '../people/invitation-store.ts';
import { invitedTotp, invitedPersonId } from '../people/invited.ts';
import { tokenInput } from '../people/offered-login.ts';
import { findPersonByLogin } from '../people/person-store.ts';
import { startPasskeyFor } from '../people/register-passkey.ts';
import { newTotp, totpUri } from '../people/totp.ts';

export const openInvitation = defineOperation({
  name: 'access.open-invitation',
  kind: 'command',
  secret: true,
  transaction: 'own',
  title: { zh: '打开邀请', en: 'Open an invitation' },
  description: {
    zh: '凭邀请码查看邀请内容，并取得用于设置动态验证码和通行密钥的参数。登录名已有账号的，应先登录再接受。',
    en: 'Shows whoever holds the token what he is invited to, with what he needs to set up codes or a passkey. Who has an account already signs in first, then accepts.',
  },
  roles: ['anyone'],
  input: Type.Object({ token: tokenInput }, { additionalProperties: false }),
  example: { token: 'Jb6Q0l8Vw3mXr2tYc9NpKs4Hd7FgAa1ZeUuIoPxCvBn' },
  output: Type.Object({
    kind: Type.String(),
    login: Type.String(),
    role: Type.Union([Type.String(), Type.Null()]),
    position: Type.Union([Type.String(), Type.Null()]),
    providerNo: Type.Union([Type.Integer(), Type.Null()]),
    institutionNo: Type.Union([Type.Integer(), Type.Null()]),
    expiresAt: Type.String(),
    hasAccount: Type.Boolean({ description: '已有账号，应先登录再接受 There is an account: sign in, then accept' }),
    totp: Type.Object({ secret: Type.String(), uri: Type.String() }),
    passkey: Type.Object({ challengeId: Type.String(), options: Type.Object({}) }),
  }),
  run: (ctx, { token }) =>
    asPlatform(ctx, async (own) => {
      const invitation = await findInvitation(own.tx, token, own.now);
      if (!invitation) throw new Failure('access.invitation-void');
      const { kind, login, role, position, providerNo, institutionNo } = invitation;
      const sealed = invitation.totpSealed ?? own.platform.seal(newTotp(login).secret, invitedTotp(invitation.invitationId));
      await offerTotpWith(own.tx, invitation.invitationId, sealed);
      // Two who open it at once are offered the same.
      const kept: Invitation | undefined = await findInvitation(own.tx, token, own.now);
      if (!kept?.totpSealed) throw new Failure('access.invitation-void');
      const secret = own.platform.unseal(kept.totpSealed, invitedTotp(invitation.invitationId));
      return {
        kind,
        login,
        role,
        position,
        providerNo,
        institutionNo,
        expiresAt: invitation.expiresAt.toISOString(),
        hasAccount: kind === 'invitation' && (await findPersonByLogin(own.tx, login)) !== undefined,
        totp: { secret, uri: totpUri(secret, login) },
        passkey: await startPasskeyFor(own, invitedPersonId(invitation), login, []),
      };
    }),
});
