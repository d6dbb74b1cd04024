import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { corporateAccountOf } from './corporate-account.ts';
import { openDeposits } from './deposits.ts';
import { openLicences } from './licences.ts';
import { openRepresentatives, sampleRepresentativeOf } from './representatives.ts';
import { checkRequest, type Key } from './signed-request.ts';

/** What can be made to go wrong: no answer at all, a failing service, an answer that is not of its form, a signature by an unknown key. */
const claimFaults = ['none', 'hang', 'failing', 'malformed', 'wrong-key'] as const;
export type ClaimFault = (typeof claimFaults)[number];

export type ClaimSimulator = {
  readonly url: string;
  readonly close: () => Promise<void>;
};

type Route = (body: Body, fault: ClaimFault) => unknown;
type Body = Readonly<Record<string, unknown>>;

const MAX_BODY_BYTES = 64 * 1024;

/**
 * The three outside services by which control of an enterprise is proved, simulated for the sandbox on this machine alone: licence office, bank,
 * verification of the legal representative. Under `/sandbox/` stands what the enterprise itself would do with its telephone or at its bank. It takes
 * requests signed by the platform only. All that it holds is synthetic and in memory.
 * @param platformKeys the platform's published keys, as its JWK set
 */
export async function openClaimSimulator(port: number, platformKeys: () => Promise<readonly Key[]>): Promise<ClaimSimulator> {
  const [licences, deposits, representatives] = [openLicences(), openDeposits(), openRepresentatives()];
  let fault: ClaimFault = 'none';
  const services: Readonly<Record<string, Route>> = { ...licences.services, ...deposits.services, ...representatives.services };
  const own: Readonly<Record<string, Route>> = {
    ...licences.own,
    ...deposits.own,
    ...representatives.own,
    '/sandbox/enterprise': ({ code }) => ({
      account: corporateAccountOf(String(code)),
      legalName: sampleRepresentativeOf(String(code)),
    }),
    '/sandbox/faults': (body) => {
      fault = claimFaults.find((one) => one === body['fault']) ?? 'none';
      return { fault };
    },
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 400, { error: 'bad request' }));
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const text = await readText(request);
    const route = own[path] ?? services[path];
    if (request.method !== 'POST' || route === undefined) return end(response, 404, { error: 'no such service' });
    if (path in services) {
      if (fault === 'hang') return;
      if (fault === 'failing') return end(response, 503, { error: 'out of order' });
      if (fault === 'malformed') return end(response, 200, { unexpected: true });
      if (!(await checkRequest(request, text, await platformKeys())))
        return end(response, 401, { error: 'not signed by the platform' });
    }
    end(response, 200, await route(JSON.parse(text) as Body, fault));
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number, document: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
