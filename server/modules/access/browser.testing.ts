import { generateSync } from 'otplib';
import { softwareAuthenticator } from '../../testing/software-authenticator.ts';
import { security, type Caller, type World } from '../../testing/world.ts';

export type Reply = {
  readonly status: number;
  readonly body: Record<string, never>;
  readonly code: string | undefined;
  readonly cookie: string | undefined;
};

/** A browser before the platform's pages: it keeps the cookie, names its origin, and sends nothing else that proves who it is. */
export function openBrowser(world: World) {
  const jar: { token: string | undefined } = { token: undefined };
  const name = world.pipeline.publicUrl.startsWith('https:') ? '__Host-jinqiao' : 'jinqiao';
  const own = new URL(world.pipeline.publicUrl).origin;
  const post = async (
    operation: string,
    input: object = {},
    headers: Record<string, string> = { origin: own },
  ): Promise<Reply> => {
    const answer = await world.http.inject({
      method: 'POST',
      url: `/v1/access.${operation}`,
      headers: { ...headers, ...(jar.token === undefined ? {} : { cookie: `${name}=${jar.token}` }) },
      payload: input,
    });
    const set = answer.cookies.find((cookie) => cookie.name === name);
    if (set) jar.token = set.value === '' ? undefined : set.value;
    const body = answer.json<{ type?: string }>();
    return {
      status: answer.statusCode,
      body: body as Reply['body'],
      code: body.type?.replace('urn:jinqiao:', ''),
      cookie: answer.headers['set-cookie'] as string | undefined,
    };
  };
  return { jar, post };
}

export type Browser = ReturnType<typeof openBrowser>;

export const PASSWORD = 'violet otter 47 lamp';

export const codeOf = (secret: string, at: Date): string => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });

/** Invites a person and accepts in a browser of his own, with password and codes. */
export async function joined(world: World, login: string, as: object, inviter: Caller = security) {
  const { token } = await world.call<{ token: string }>(inviter, 'access.invite', { login, ...as });
  const browser = openBrowser(world);
  const opened = await browser.post('open-invitation', { token });
  const { secret } = (opened.body as unknown as { totp: { secret: string } }).totp;
  const accepted = await browser.post('accept-invitation', {
    token,
    name: `示例${login}`,
    password: PASSWORD,
    code: codeOf(secret, world.pipeline.now()),
  });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  const { personId, membershipId, recoveryCodes } = accepted.body as unknown as {
    personId: string;
    membershipId: string;
    recoveryCodes: string[];
  };
  return { browser, secret, login, personId, membershipId, recoveryCodes, token };
}

export const authenticator = () => softwareAuthenticator('http://localhost:8520');
