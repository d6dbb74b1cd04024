/** What can be wrong with a log. `where` says of which entry, tile or checkpoint. */
export type AuditFault =
  | 'entry-missing'
  | 'entry-out-of-place'
  | 'disclosure-changed'
  | 'disclosure-missing'
  | 'disclosure-not-logged'
  | 'tile-changed'
  | 'tile-missing'
  | 'tile-out-of-place'
  | 'checkpoint-missing'
  | 'checkpoint-not-signed'
  | 'checkpoint-changed'
  | 'log-shortened'
  | 'log-forked';

export type AuditFinding = { readonly fault: AuditFault; readonly where: string };
