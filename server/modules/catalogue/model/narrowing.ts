import type { SharingClass } from './field.ts';
import type { SharingScope } from './sharing-scope.ts';

/** A provider's decision to share its own records less widely or less far. `field` is null for the whole item; one of the two was narrowed. */
export type Narrowing = {
  readonly field: string | null;
  readonly class?: SharingClass | null;
  readonly scope?: SharingScope | null;
};
