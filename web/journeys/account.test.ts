import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimSimulator } from '../../sandbox/claim-simulator/claim-simulator.ts';
import { corporateAccountOf } from '../../sandbox/claim-simulator/corporate-account.ts';
import { codeOf, PASSWORD } from '../../server/modules/access/browser.testing.ts';
import { atService, code, openServices } from '../../server/modules/claims/claims.testing.ts';
import { security, type World } from '../../server/testing/world.ts';
import { openJourney, type Journey } from './open-journey.ts';

let world: World;
let journey: Journey;
let simulator: ClaimSimulator;
// The services of proof take requests of the present only.
let now = new Date();

beforeAll(async () => {
  journey = await openJourney({ now: () => now });
  ({ world } = journey);
  simulator = await openServices(world);
});
afterAll(async () => {
  await simulator.close();
  await journey.close();
});

/** A device that holds passkeys and answers for its owner's finger, as Chrome's own tests have it. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function setUpCodes(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置动态验证码' }).click();
  const secret = await page.locator('form code').innerText();
  await page.getByLabel('验证器显示的六位数字').fill(codeOf(secret.trim(), now));
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('恢复码，只显示这一次').waitFor();
}

test('a shop owner registers on a phone, proves by a deposit that the enterprise is his, sets up codes, and opens its file', async () => {
  const { page, faults, expectAccessible } = await journey.visit({ phone: true });
  await page.goto('/register');
  await expectAccessible();
  await page.getByLabel('登录名').fill('new.owner');
  await page.getByLabel('姓名').fill('示例负责人');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再次输入密码').fill('another one entirely');
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await page.getByText('两次输入的密码不一致').waitFor();
  await page.getByLabel('再次输入密码').fill(PASSWORD);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await page.getByText('请先设置第二种鉴别方式').waitFor();
  await expectAccessible();
  await setUpCodes(page);
  await page.getByLabel('统一社会信用代码').fill(code);
  await page.getByRole('radio', { name: /对公账户小额打款/ }).check();
  await page.getByRole('textbox', { name: '本企业对公账户' }).fill(corporateAccountOf(code));
  await page.getByRole('button', { name: '开始认领' }).click();
  await page.getByRole('spinbutton', { name: '收到的金额（分）' }).waitFor();
  await expectAccessible();
  const statement = { account: corporateAccountOf(code) };
  const { entries } = await atService<{ entries: { amountFen: number; remark: string }[] }>(simulator, 'statement', statement);
  const { amountFen, remark } = entries.at(-1)!;
  // A wrong amount costs a try, and says so.
  await page.getByRole('spinbutton', { name: '收到的金额（分）' }).fill(String((amountFen % 99) + 1));
  await page.getByLabel('附言中的六位数字').fill(remark);
  await page.getByRole('button', { name: '提交核验' }).click();
  await page.getByText('还可尝试 2 次').waitFor();
  await page.getByRole('spinbutton', { name: '收到的金额（分）' }).fill(String(amountFen));
  await page.getByRole('button', { name: '提交核验' }).click();
  await page.getByText(`认领成功：示例${code}公司`).waitFor();
  await page.getByRole('button', { name: '打开企业的档案' }).click();
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
  await page.getByText(`示例${code}公司`).first().waitFor();
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  expect(faults).toEqual([]);
});

test('who is invited comes in with a passkey of his device alone, and signs in again by it', async () => {
  const { token } = await world.call<{ token: string }>(security, 'access.invite', {
    login: 'new.operator',
    role: 'operator',
    position: 'staff',
  });
  const { page, faults, expectAccessible } = await journey.visit();
  await withAuthenticator(page);
  await page.goto('/invitation');
  await page.getByLabel('邀请码').fill('no such invitation at all, of the right length');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('邀请码').fill(token);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('邀请您以“new.operator”登录').waitFor();
  await expectAccessible();
  await page.getByLabel('姓名').fill('示例运营员');
  await page.getByRole('button', { name: '设置通行密钥（推荐）' }).click();
  await page.getByText('已接受，您已登录').waitFor();
  await page.getByRole('button', { name: '到我的页面' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /用通行密钥登录/ }).click();
  await page.getByRole('link', { name: '示例运营员' }).click();
  await page.getByText('通行密钥', { exact: true }).first().waitFor();
  await page.getByRole('cell', { name: '通行密钥' }).first().waitFor();
  expect(faults).toEqual([]);
});

test('a session that is ended from another device is over at its next step', async () => {
  const login = 'two.devices';
  const first = await journey.visit();
  await first.page.goto('/register');
  await first.page.getByLabel('登录名').fill(login);
  await first.page.getByLabel('姓名').fill('示例人员');
  await first.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await first.page.getByLabel('再次输入密码').fill(PASSWORD);
  await first.page.getByRole('button', { name: '注册', exact: true }).click();
  await first.page.getByText('请先设置第二种鉴别方式').waitFor();
  const second = await journey.visit();
  await second.page.goto('/sign-in');
  await second.page.getByLabel('登录名').fill(login);
  await second.page.getByLabel('密码').fill(PASSWORD);
  await second.page.getByRole('button', { name: '登录', exact: true }).click();
  await second.page.getByRole('button', { name: '结束' }).click();
  await second.page.getByRole('button', { name: '结束' }).waitFor({ state: 'detached' });
  // Who is signed in is remembered for a second.
  now = new Date(now.getTime() + 2_000);
  await first.page.goto('/account');
  await first.page.getByText('请先登录').waitFor();
});
