import type { Operations } from '../../../../../sdk/index.ts';

export type Quota = Operations['quota.show-use']['output'];
