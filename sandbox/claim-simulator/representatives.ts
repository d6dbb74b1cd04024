import { randomUUID } from 'node:crypto';

type Body = Readonly<Record<string, unknown>>;
type Session = { readonly code: string; outcome: 'pending' | 'verified' | 'refused' };

/** The legal representative of a sample enterprise: a label, nobody's name. */
export const sampleRepresentativeOf = (code: string): string => `示例代表${code.slice(-4)}`;

/** The verification of legal representatives: he verifies himself, then the platform may ask what came of it by his name. */
export function openRepresentatives() {
  const sessions = new Map<string, Session>();
  return {
    services: {
      '/representatives/sessions': ({ code }: Body) => {
        const sessionId = randomUUID();
        sessions.set(sessionId, { code: String(code), outcome: 'pending' });
        return { sessionId, url: `https://verify.example.cn/${sessionId}` };
      },
      '/representatives/results': ({ sessionId, code, name }: Body) => {
        const session = sessions.get(String(sessionId));
        const outcome = session === undefined || session.code !== code ? 'refused' : session.outcome;
        const named = name === sampleRepresentativeOf(String(code));
        return { outcome: outcome === 'verified' && !named ? 'other-name' : outcome, receipt: randomUUID() };
      },
    },
    own: {
      // What the legal representative does at the service: he is recognised, or he is not.
      '/sandbox/verify': ({ url, recognised }: Body) => {
        const session = sessions.get(String(url).split('/').at(-1) ?? '');
        if (session !== undefined) session.outcome = recognised === false ? 'refused' : 'verified';
        return { outcome: session?.outcome ?? 'refused' };
      },
    },
  };
}
