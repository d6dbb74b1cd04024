type Answer = { readonly error: Error | null; readonly data: unknown; readonly refetch: () => unknown };

/** Two answers as one: there when both are, and asked again together. */
export const both = (one: Answer, other: Answer): Answer => ({
  error: one.error ?? other.error,
  data: one.data === undefined ? undefined : other.data,
  refetch: () => Promise.all([one.refetch(), other.refetch()]),
});
