import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Failure } from '../kernel/pure/failure.ts';

const built = join(import.meta.dirname, '../../web/dist');
const A_YEAR = 31_536_000;

/** The pages load nothing from elsewhere and run no inline script; the components write their styles into the page. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The portals, as they were built: every path that is no file is the application's own, which shows the page or says that there is none.
 * Where nothing was built, as on a node that only serves programs, the front page is the reference.
 */
export async function addPortals(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(built, 'index.html'))) {
    app.get('/', (_request, reply) => reply.redirect('/reference'));
    return;
  }
  // Read each time: it names the files of the build that is there now.
  const send = async (reply: FastifyReply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(join(built, 'index.html')));
  await app.register(fastifyStatic, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    list: false,
    preCompressed: true,
    // A file's name holds the digest of its content.
    immutable: true,
    maxAge: A_YEAR * 1000,
  });
  // The operator may put another map in its place, so its age counts and not its name.
  await app.register(fastifyStatic, {
    root: join(built, 'maps'),
    prefix: '/maps/',
    decorateReply: false,
    index: false,
    list: false,
  });
  app.get('/favicon.svg', async (_request, reply) =>
    reply.type('image/svg+xml').send(await readFile(join(built, 'favicon.svg'))),
  );
  app.get('/', (_request, reply) => send(reply));
  app.get('/*', (request, reply) => {
    if (!(request.headers.accept ?? '').includes('text/html')) throw new Failure('operation.unknown');
    return send(reply);
  });
}
