import { createHash, randomUUID } from 'node:crypto';
import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import type { ProofAsk } from './proofs/proof.ts';

const TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Posts JSON to a service of proof. Each request carries a JWS of this node over its address and the digest of its body, by which the service
 * knows who asks. Whatever goes wrong is `claims.proof-unavailable`: nothing is proved, and no try is lost.
 */
export const askService =
  (ctx: Context, baseUrl: string): ProofAsk['post'] =>
  async (path, document) => {
    const url = `${baseUrl.replace(/\/$/, '')}${path}`;
    const body = JSON.stringify(document);
    const bodyDigest = createHash('sha256').update(body).digest('base64url');
    const signed = await ctx.platform.sign(
      { aud: url, bodyDigest, iat: Math.floor(ctx.now.getTime() / 1000), jti: randomUUID() },
      'jinqiao-request+jwt',
    );
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'jinqiao-request': signed },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return JSON.parse(await readText(answer)) as unknown;
    } catch (error) {
      ctx.log.info({ path, reason: (error as Error).name }, 'a service of proof did not answer');
      throw new Failure('claims.proof-unavailable');
    }
  };

async function readText(answer: Response): Promise<string> {
  if (!answer.ok || answer.body === null) throw new Error(`status ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
