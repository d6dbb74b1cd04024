import { useEffect, useState } from 'react';

const REST_MS = 300;

/** A value once it has been at rest, so that not every key that is pressed asks the platform. */
export function useLater<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
