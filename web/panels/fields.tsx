import type { ComponentChildren } from 'preact';

interface ChoiceProps<T extends string> {
  label: string;
  names: Readonly<Record<T, string>>;
  value: T;
  change(value: T): void;
}

/** One of a few. */
export function Choice<T extends string>({ label, names, value, change }: ChoiceProps<T>) {
  return (
    <label class="choice">
      {label}{' '}
      <select value={value} onChange={(event) => change(event.currentTarget.value as T)}>
        {(Object.keys(names) as T[]).map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CountProps {
  label: string;
  value: number;
  least?: number;
  most: number;
  change(value: number): void;
}

/** A whole number within bounds; what lies beyond is brought back. */
export function Count({ label, value, least = 1, most, change }: CountProps) {
  const read = (input: HTMLInputElement) => {
    const given = Math.round(Number(input.value));
    const wanted =
      Number.isFinite(given) && input.value !== '' ? Math.min(Math.max(given, least), most) : value;
    input.value = String(wanted);
    if (wanted !== value) change(wanted);
  };
  return (
    <label class="choice">
      {label}{' '}
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={(event) => read(event.currentTarget)}
      />
    </label>
  );
}

/** Yes or no. */
export function Check({
  checked,
  change,
  children,
}: {
  checked: boolean;
  change(checked: boolean): void;
  children: ComponentChildren;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />{' '}
      {children}
    </label>
  );
}

/** A button to the next or the one before. At the end it stays, so that the focus does. */
export function Turn({ ends, go, children }: { ends: boolean; go(): void; children: ComponentChildren }) {
  return (
    <button type="button" aria-disabled={ends} onClick={() => ends || go()}>
      {children}
    </button>
  );
}
