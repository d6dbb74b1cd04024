import { nodeCrypto } from '../../cli/log/node-crypto.ts';
import { auditLog, platformLog, type AuditReport, type Checkpoint } from '../../sdk/log/index.ts';
import { ProblemError } from '../../sdk/index.ts';
import { Failure } from '../kernel/pure/failure.ts';

type Call = (operation: string, input: object) => Promise<unknown>;

/** Audits a log as `jinqiao log audit` does, through the operations but without a network between. */
export function auditPlatformLog(call: Call, publicKey: Uint8Array, known: readonly Checkpoint[] = []): Promise<AuditReport> {
  const asClient = async (operation: string, input: object) => {
    try {
      return await call(operation, input);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const problem = {
        type: `urn:jinqiao:${error.code}`,
        title: '',
        status: 400,
        side: 'client',
        retryable: false,
        next: '',
      } as const;
      throw new ProblemError(problem);
    }
  };
  async function* pages(operation: string, input: object) {
    let cursor: string | null | undefined;
    do {
      const page = (await asClient(operation, cursor === undefined ? input : { ...input, cursor })) as { next: string | null };
      yield page;
      cursor = page.next;
    } while (cursor !== null);
  }
  return auditLog(nodeCrypto, platformLog({ call: asClient as never, pages: pages as never }), [{ publicKey }], known);
}
