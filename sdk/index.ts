export { createClientKey, endorseKey, openClientKey, type PrivateJwk } from './client-key.ts';
export { createClient, type Body, type CallOptions, type Client, type ClientOptions } from './client.ts';
export type { DownloadedFile } from './downloaded-file.ts';
export type { Operations } from './gen/operations.gen.ts';
export { ProblemError, type Problem } from './problem.ts';
export type { ClientCredential } from './token-source.ts';
export { UnreachableError } from './unreachable-error.ts';
