import { Input } from 'antd';
import { useId } from 'react';

type Reason = { readonly rule: string; readonly title: string; readonly mend: string };

/** A cell of a refused row: its text to be mended, what is wrong with it, and how to mend it. */
export function RefusedCell({
  label,
  value,
  reasons,
  disabled,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly reasons: readonly Reason[];
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}) {
  const id = useId();
  const wrong = reasons.length > 0;
  return (
    <>
      <Input
        aria-label={label}
        value={value}
        readOnly={disabled}
        {...(wrong ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': id } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <div id={id}>
          {reasons.map(({ rule, title, mend }) => (
            <p key={rule} className="refused-why">
              <strong>{title}</strong> {mend}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
