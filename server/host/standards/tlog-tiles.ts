import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TILE_WIDTH } from '../../../sdk/log/index.ts';
import { perform, type Pipeline } from '../../kernel/perform.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { anyone } from '../../kernel/pure/principal.ts';

const HASH_BYTES = 32;
const FOR_EVER = 'public, max-age=31536000, immutable';
/** A full tile, or `.p/<width>` for one that was not full when the reader's checkpoint was signed. */
const PLACE = /^(?<number>(?:x\d{3}\/)*\d{3})(?:\.p\/(?<width>[1-9]\d{0,2}))?$/;

/**
 * The disclosure log for readers that know only C2SP tlog-tiles: `/log/checkpoint`, `/log/tile/<level>/<number>` and
 * `/log/tile/entries/<number>`. What it does are the operations `audit.get-checkpoint`, `audit.get-tile` and `audit.get-entries`.
 */
export function addTlogTiles(app: FastifyInstance, pipeline: Pipeline): void {
  app.get('/log/checkpoint', async (request, reply) => {
    const { note } = await ask<{ note: string }>(pipeline, request, 'audit.get-checkpoint', {});
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(note);
  });
  app.get<Tile>('/log/tile/entries/*', async (request, reply) => {
    const { index, width } = placeOf(request.params['*']);
    const { entries } = await ask<{ entries: string[] }>(pipeline, request, 'audit.get-entries', { index });
    return send(reply, entries.length, width, () => Buffer.concat(entries.slice(0, width).map(withLength)));
  });
  app.get<Tile & { Params: { level: string } }>('/log/tile/:level/*', async (request, reply) => {
    const { index, width } = placeOf(request.params['*']);
    const level = /^\d$/.test(request.params.level) ? Number(request.params.level) : Number.NaN;
    if (Number.isNaN(level)) throw new Failure('resource.not-found');
    const { hashes } = await ask<{ hashes: string }>(pipeline, request, 'audit.get-tile', { level, index });
    const bytes = Buffer.from(hashes, 'base64');
    return send(reply, bytes.length / HASH_BYTES, width, () => bytes.subarray(0, width * HASH_BYTES));
  });
}

type Tile = { Params: { '*': string } };

async function ask<T>(pipeline: Pipeline, request: FastifyRequest, operation: string, input: object): Promise<T> {
  const call = { operation, input, principal: anyone, language: 'en', requestId: request.id } as const;
  const answer = await perform(pipeline, call);
  if (answer.kind !== 'json') throw new Error(`${operation} answers with a file`);
  return answer.body as T;
}

/** `x001/x234/067` is 1,234,067: groups of three digits, an x before all but the last, so that no folder grows too large. */
function placeOf(path: string): { readonly index: number; readonly width: number } {
  const { number, width } = PLACE.exec(path)?.groups ?? {};
  const place = { index: Number(number?.replaceAll(/[x/]/g, '')), width: width === undefined ? TILE_WIDTH : Number(width) };
  if (number === undefined || !Number.isSafeInteger(place.index) || place.width > TILE_WIDTH)
    throw new Failure('resource.not-found');
  return place;
}

/** What a reader asks for with a width it had once stays the same for ever; a wider one is not there yet. */
function send(reply: FastifyReply, held: number, width: number, bytes: () => Buffer) {
  if (held < width) throw new Failure('resource.not-found');
  return reply.type('application/octet-stream').header('cache-control', FOR_EVER).send(bytes());
}

/** An entry after its length in two bytes, the larger first. */
function withLength(entry: string): Buffer {
  const bytes = Buffer.from(entry);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
