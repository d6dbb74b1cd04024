export {
  auditLog,
  type AuditReport,
  type KeptCheckpoint,
  type LogEntry,
  type LogRest,
  type LogSource,
  type TileRead,
} from './audit-log.ts';
export { auditFaultTitles } from './audit-fault-titles.ts';
export type { AuditFault, AuditFinding } from './audit-finding.ts';
export { fromBase64, fromHex, joinBytes, toBase64, toHex, utf8 } from './bytes.ts';
export { checkpointText, signatureLine, type Checkpoint } from './checkpoint.ts';
export {
  commitmentsOf,
  disclosureEntry,
  erasureEntry,
  partSalt,
  SALT_BYTES,
  type OpenedPart,
  type Part,
} from './disclosure-entry.ts';
export type { LogCrypto, Sha256 } from './log-crypto.ts';
export { keyIdOf, logKeyText, readLogKey, verifiedCheckpoint, type LogKey } from './log-key.ts';
export { platformLog } from './platform-log.ts';
export { verifyProofFile, type ProofFault, type ProofFile, type ProofVerdict } from './proof-file.ts';
export { edgeTiles, hashesAtLevel, MAX_TILE_LEVEL, TILE_HEIGHT, TILE_WIDTH, tileWidth, type TilePlace } from './tile-place.ts';
export { tlogProofText } from './tlog-proof.ts';
export { HASH_BYTES, leafHash, nodeHash, rootOf } from './tree-hash.ts';
export { isConsistent } from './verify-consistency.ts';
export { rootOfPath } from './verify-inclusion.ts';
