import { useSignal } from '@preact/signals';
import type { PanelProps } from './panels/panel.js';
import { Search } from './panels/search.js';
import { setLook, THEMES, type Theme } from './state.js';
import { TEXTS } from './texts.js';

/** The paper, the search and what concerns the whole page. */
export function Header({ store, view, help }: PanelProps & { help(): void }) {
  const choose = (theme: Theme) => store.change((state) => setLook(state, { theme }));
  const copied = useSignal(false);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(() => {
      copied.value = true;
      setTimeout(() => {
        copied.value = false;
      }, 2_000);
    }, store.tell);
  const { title } = store.atlas.records.paper;
  return (
    <header>
      <h1 title={title}>{title}</h1>
      <Search store={store} view={view} />
      <div class="tools">
        <Tool name={TEXTS.undo} icon="↶" off={!store.canUndo.value} use={() => store.undo()} />
        <Tool name={TEXTS.redo} icon="↷" off={!store.canRedo.value} use={() => store.redo()} />
        <Tool name={TEXTS.nearer} icon="+" use={() => view.zoom(1.4)} />
        <Tool name={TEXTS.farther} icon="−" use={() => view.zoom(1 / 1.4)} />
        <Tool name={TEXTS.fit} icon="⤢" use={() => view.fly([])} />
        <Tool
          name={copied.value ? TEXTS.linkCopied : TEXTS.copyLink}
          icon={copied.value ? '✓' : '⧉'}
          use={copy}
        />
        <Tool name={TEXTS.help} icon="?" use={help} />
        <label>
          <span class="hidden">{TEXTS.theme}</span>
          <select title={TEXTS.theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
            {THEMES.map((theme) => (
              <option key={theme} value={theme} selected={theme === store.state.value.theme}>
                {TEXTS.themes[theme]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

interface ToolProps {
  name: string;
  icon: string;
  off?: boolean;
  use(): void;
}

function Tool({ name, icon, off = false, use }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={name} title={name} disabled={off} onClick={use}>
      <span aria-hidden="true">{icon}</span>
    </button>
  );
}
