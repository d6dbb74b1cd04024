import type { Context } from '../../kernel/pure/context.ts';
import { Failure } from '../../kernel/pure/failure.ts';
import { isOwn } from './require-application.ts';
import { findApplicationRow, type ApplicationRow } from './store/applications.ts';

/** An application of the caller’s side. @throws resource.not-found for any other */
export async function requireReadable(ctx: Context, applicationId: string): Promise<ApplicationRow> {
  const row = await findApplicationRow(ctx.tx, applicationId);
  if (row === undefined || !isOwn(ctx, row)) throw new Failure('resource.not-found');
  return row;
}
