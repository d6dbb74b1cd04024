import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../kernel/registry.ts';
import { openApiOf } from './openapi.ts';
import { version } from './version.ts';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>金桥接口说明 · Jinqiao reference</title>
<link rel="stylesheet" href="/reference/assets/swagger-ui.css">
<style>body{margin:0}.swagger-ui .topbar{display:none}</style></head>
<body><div id="ui"></div>
<script src="/reference/assets/swagger-ui-bundle.js"></script>
<script src="/reference/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', deepLinking: true, filter: true, docExpansion: 'list', defaultModelsExpandDepth: -1, validatorUrl: null });`;

// The page loads nothing from elsewhere and runs no inline script.
const policy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The reference: `/openapi.json` for programs, `/reference` for people, all from this server. */
export async function addReference(app: FastifyInstance, registry: Registry): Promise<void> {
  const document = JSON.stringify(
    openApiOf(
      [...registry.operations.values()].map((one) => one.operation),
      version,
    ),
  );
  await app.register(fastifyStatic, { root: assets, prefix: '/reference/assets/', index: false, list: false });
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  app.get('/reference', (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
  app.get('/reference/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
}
