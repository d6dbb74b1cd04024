export declare function withFileLock<T>(
  file: string,
  work: () => Promise<T> | T,
  options?: { readonly waitMs?: number; readonly onWait?: (ownerPid: number) => void },
): Promise<T>;
export declare function isAlive(pid: number): boolean;
