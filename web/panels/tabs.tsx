import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepInSight } from '../scroll.js';

/** Tabs by the pattern of the WAI-ARIA practices: arrows move between them, the chosen one's panel is there. */
export function Tabs<T extends string>({
  label,
  names,
  chosen,
  choose,
  children,
}: {
  label: string;
  names: Readonly<Record<T, string>>;
  chosen: T;
  choose(tab: T): void;
  children: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(chosen);
  useLayoutEffect(() => {
    // What had the focus went away with the panel before: it goes on in the new one.
    if (before.current !== chosen && document.activeElement === document.body) panel.current?.focus();
    before.current = chosen;
  }, [chosen]);
  const tabs = Object.keys(names) as T[];
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length] as T;
    choose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === chosen}
            aria-controls={tab === chosen ? `panel-${tab}` : undefined}
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => {
              choose(tab);
              keepInSight(list.current);
            }}
          >
            {names[tab]}
          </button>
        ))}
      </div>
      <div
        ref={panel}
        key={chosen}
        id={`panel-${chosen}`}
        class="panel"
        role="tabpanel"
        aria-labelledby={`tab-${chosen}`}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
