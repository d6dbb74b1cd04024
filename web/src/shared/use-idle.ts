import { useEffect, useState } from 'react';

const AT_LATEST_MS = 1_500;

/** False until the browser has nothing more urgent to do: for what is heavy and not needed to begin with. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Not every browser says when it is idle.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(() => setIdle(true), AT_LATEST_MS);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setIdle(true), { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}
