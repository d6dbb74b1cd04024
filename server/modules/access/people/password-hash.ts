import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Failure } from '../../../kernel/pure/failure.ts';

/** argon2id (RFC 9106) with 19 MiB and two passes: OWASP's least for this form, 30 ms or so of one processor. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** More at once would take the processors from everybody else; whoever comes when all places to wait are taken comes again. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 64;

const derive = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password, in the PHC string format. @throws `node.unavailable` when too many are waiting. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, MEMORY_KIB, PASSES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether the password is that of the hash. Without a hash it takes as long, and is wrong: who has none must not be told by the time it takes. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash ?? NOBODYS);
  if (!parts) throw new Error('not a password hash of ours');
  const [, memory, passes, salt, tag] = parts as unknown as [string, string, string, string, string];
  const expected = Buffer.from(tag, 'base64');
  const found = await tagOf(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes));
  return timingSafeEqual(found, expected) && hash !== undefined;
}

async function tagOf(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  await takePlace();
  try {
    return await derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce,
      parallelism: 1,
      tagLength: TAG_BYTES,
      memory,
      passes,
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

/** A place that becomes free goes to whoever waits longest. */
async function takePlace(): Promise<void> {
  if (running < MAX_AT_ONCE) {
    running++;
    return;
  }
  if (waiting.length >= MAX_WAITING) throw new Failure('node.unavailable');
  await new Promise<void>((resolve) => void waiting.push(resolve));
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
const NOBODYS = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(Buffer.alloc(SALT_BYTES, 7))}$${unpadded(Buffer.alloc(TAG_BYTES))}`;
