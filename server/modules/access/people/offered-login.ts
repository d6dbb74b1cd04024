import { Type } from 'typebox';
import { Failure } from '../../../kernel/pure/failure.ts';
import { MAX_PASSWORD, passwordFault } from '../model/password-fault.ts';

export const loginInput = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$',
  description: '登录名，不区分大小写 Login; case does not matter',
});
/** What is typed to sign in; what is wrong with it is not said. */
export const passwordInput = Type.String({ minLength: 1, maxLength: MAX_PASSWORD });
export const codeInput = Type.String({ pattern: '^[0-9]{6}$', description: '动态验证码 Code of the second factor' });
export const tokenInput = Type.String({ minLength: 20, maxLength: 100 });
export const personNameInput = Type.String({
  minLength: 1,
  maxLength: 100,
  description: '姓名或便于辨认的称呼 Name, or what he goes by',
});

/** @throws `request.invalid` naming the field and the rule. */
export function requireGoodPassword(password: string, login: string, field: string): void {
  const message = passwordFault(password, login);
  if (message) throw new Failure('request.invalid', { issues: [{ field, rule: 'password', message }] });
}
