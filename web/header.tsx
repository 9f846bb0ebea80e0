import { useSignal } from '@preact/signals';
import { Icon, type Sign } from './icons.js';
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
        <Tool name={TEXTS.undo} sign="undo" off={!store.canUndo.value} use={() => store.undo()} />
        <Tool name={TEXTS.redo} sign="redo" off={!store.canRedo.value} use={() => store.redo()} />
        <Tool name={TEXTS.nearer} sign="nearer" use={() => view.zoom(1.4)} />
        <Tool name={TEXTS.farther} sign="farther" use={() => view.zoom(1 / 1.4)} />
        <Tool name={TEXTS.fit} sign="whole" use={() => view.fly([])} />
        <Tool
          name={copied.value ? TEXTS.linkCopied : TEXTS.copyLink}
          sign={copied.value ? 'done' : 'link'}
          use={copy}
        />
        <Tool name={TEXTS.help} sign="help" use={help} />
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
  sign: Sign;
  off?: boolean;
  use(): void;
}

function Tool({ name, sign, off = false, use }: ToolProps) {
  return (
    <button type="button" class="tool" aria-label={name} title={name} disabled={off} onClick={use}>
      <Icon sign={sign} />
    </button>
  );
}
