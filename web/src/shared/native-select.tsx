/**
 * One of a list, by the browser's own control: the keyboard, a phone and whoever has the page read out know it. For use as a form's field too. `none`
 * is what stands for no choice; without it there always is one.
 */
export function NativeSelect({
  label,
  id,
  value,
  options,
  none,
  onChange,
}: {
  /** What it is for, where no label beside it says so. */
  readonly label?: string;
  readonly id?: string;
  readonly value?: string | null | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly none?: string;
  readonly onChange?: (value: string | undefined) => void;
}) {
  return (
    <select
      className="native-select"
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
