import type { Tx } from '../../kernel/pure/context.ts';
import { sql } from '../../kernel/pure/sql.ts';

export type Verified = {
  readonly madeAt: Date;
  readonly digest: string;
  readonly expiresAt: Date;
  readonly revoked: boolean;
  readonly files: readonly {
    readonly language: 'zh' | 'en';
    readonly digest: string;
    readonly signedBy: string;
    readonly certificate: string;
    readonly drawnAt: string;
  }[];
};

/** What anybody may learn of a report by its number. */
export function findVerified(tx: Tx, number: string): Promise<Verified | undefined> {
  return tx.row<Verified>(
    sql`select made_at as "madeAt", digest, expires_at as "expiresAt", revoked, files from reports.verify(${number})`,
  );
}
