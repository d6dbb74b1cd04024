import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { appendAudit } from '../kernel/audit.ts';
import { contextOf, type Pipeline } from '../kernel/perform.ts';
import { Failure } from '../kernel/pure/failure.ts';
import { system } from '../kernel/pure/principal.ts';
import { openSession } from '../modules/access/index.ts';
import type { Config } from './config.ts';
import { demoPeople, findDemoPerson } from './demo-people.ts';
import { keepSession, requireOwnPage } from './session-cookie.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Whether this is the demonstration: everything on one machine, with the embedded database and generated data, and nobody outside the machine can reach
 * it. Only then may sample people be signed in without a proof.
 */
export const isDemo = (role: string, config: Config): boolean =>
  role === 'start' && config.databaseUrl === undefined && config.sampleEnterprises > 0 && LOOPBACK.includes(config.host);

/** Adds who the sample people are and the way to sign in as one of them. A platform that is no demonstration has neither address. */
export function addDemoSignIn(app: FastifyInstance, pipeline: Pipeline): void {
  app.get('/demo/people', () => ({ people: demoPeople }));
  app.post<{ Body: unknown }>('/demo/sign-in', async (request, reply) => {
    requireOwnPage(request, pipeline.publicUrl);
    const answer = await pipeline.database.transaction(system, async (tx) => {
      const ctx = contextOf(pipeline, { principal: system, language: 'zh' }, tx, request.id);
      const person = await findDemoPerson(ctx, loginIn(request.body));
      if (!person || person.lockedAt !== null) throw new Failure('resource.not-found');
      const principal = { clientId: `person:${person.personId}`, name: person.name, role: 'person' } as const;
      await appendAudit(tx, {
        requestId: randomUUID(),
        at: ctx.now,
        operation: 'demo.sign-in',
        principal,
        outcome: 'done',
        inputDigest: null,
      });
      return openSession(ctx, { personId: person.personId, name: person.name, proof: 'demo', secondFactorAt: ctx.now });
    });
    return keepSession(reply, { kind: 'json', body: answer, replayed: false }, pipeline.publicUrl).body;
  });
}

const loginIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'login' in body && typeof body.login === 'string' ? body.login : '';
