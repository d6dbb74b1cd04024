import type { ReactNode } from 'react';

/** Short words side by side; those named `first` stand out. */
export function Chips({
  first = [],
  children,
}: {
  readonly first?: readonly string[];
  readonly children: readonly string[];
}): ReactNode {
  if (first.length + children.length === 0) return null;
  return (
    <p className="chips">
      {first.map((word) => (
        <span key={word} className="state state-waits">
          {word}
        </span>
      ))}
      {children.map((word) => (
        <span key={word} className="state state-over">
          {word}
        </span>
      ))}
    </p>
  );
}
