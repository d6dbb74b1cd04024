/** Whether a division (GB/T 2260) is another one or lies within it: 330106 lies within 330100, which lies within 330000. */
export function divisionCovers(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  return outer.endsWith('00') && inner.startsWith(outer.slice(0, 4));
}
