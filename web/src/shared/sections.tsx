import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { NativeSelect } from './native-select.tsx';
import { useNarrow } from './use-narrow.ts';

/** The parts of a page of which one is shown: side by side as tabs, on a phone, where they find no room, as a list to choose from. */
export function Sections<Key extends string>({
  label,
  shown,
  onChange,
  items,
}: {
  /** What they are parts of. */
  readonly label: string;
  readonly shown: Key;
  readonly onChange: (key: Key) => void;
  readonly items: readonly { readonly key: Key; readonly label: string; readonly children: ReactNode }[];
}) {
  const narrow = useNarrow();
  if (!narrow) return <Tabs activeKey={shown} destroyOnHidden onChange={(key) => onChange(key as Key)} items={[...items]} />;
  return (
    <>
      <NativeSelect
        label={label}
        value={shown}
        options={items.map(({ key, label: title }) => ({ value: key, label: title }))}
        onChange={(key) => onChange((key ?? shown) as Key)}
      />
      {items.find(({ key }) => key === shown)?.children}
    </>
  );
}
