/**
 * Something a module keeps in this process beside the database, one for each platform: open connections, the state of a circuit breaker,
 * what was looked up a moment ago. Nothing that must outlive the process or be the same in several.
 */
export type Kept<T> = { readonly make: () => T };

export const defineKept = <T>(make: () => T): Kept<T> => ({ make });
