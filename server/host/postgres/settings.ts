import { existsSync, statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MIB = 1024 * 1024;
const SHARED_MEMORY_NEEDED_BYTES = 512 * MIB;

export type PostgresSettings = Readonly<Record<string, string>>;

/** Settings for a server whose data must survive a power cut, sized for the memory this process may use. */
export function durableSettings(memoryBytes: number = availableMemoryBytes()): PostgresSettings {
  const mebibytes = (share: number, least: number, most: number): string =>
    `${Math.round(Math.min(most, Math.max(least, (memoryBytes * share) / MIB)))}MB`;
  return {
    ...commonSettings(),
    shared_buffers: mebibytes(0.25, 128, 2048),
    effective_cache_size: mebibytes(0.5, 256, 65_536),
    maintenance_work_mem: mebibytes(0.03, 64, 512),
    work_mem: mebibytes(0.002, 4, 32),
    max_connections: '60',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
  };
}

/** Settings for tests: fast, and lost when the machine stops. */
export function disposableSettings(): PostgresSettings {
  return {
    ...commonSettings(),
    shared_buffers: '256MB',
    max_connections: '200',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
}

// The server's log must never hold a person's data: neither the failing statement nor the values in the detail of an error.
function commonSettings(): PostgresSettings {
  return {
    jit: 'off',
    random_page_cost: '1.1',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...sharedMemorySettings(),
  };
}

// A container's /dev/shm is 64 MB unless asked otherwise, and a parallel query that needs more fails; System V memory has no such limit.
function sharedMemorySettings(): PostgresSettings {
  if (process.platform !== 'linux') return {};
  const roomy = existsSync('/dev/shm') && shmBytes() >= SHARED_MEMORY_NEEDED_BYTES;
  return roomy ? {} : { dynamic_shared_memory_type: 'sysv' };
}

function shmBytes(): number {
  const { blocks, bsize } = statfsSync('/dev/shm');
  return blocks * bsize;
}

function availableMemoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
