import type { PanelProps } from './panels/panel.js';
import { Search } from './panels/search.js';
import { setLook, THEMES, type Theme } from './state.js';
import { TEXTS } from './texts.js';

/** The paper, the search and what concerns the whole page. */
export function Header({ store, view, help }: PanelProps & { help(): void }) {
  const choose = (theme: Theme) => store.change((state) => setLook(state, { theme }));
  return (
    <header>
      <h1>{store.atlas.records.paper.title}</h1>
      <Search store={store} view={view} />
      <div class="tools">
        <button type="button" disabled={!store.canUndo.value} onClick={() => store.undo()}>
          {TEXTS.undo}
        </button>
        <button type="button" disabled={!store.canRedo.value} onClick={() => store.redo()}>
          {TEXTS.redo}
        </button>
        <button type="button" onClick={() => view.fly([])}>
          {TEXTS.fit}
        </button>
        <button type="button" onClick={help}>
          {TEXTS.help}
        </button>
        <label>
          {TEXTS.theme}{' '}
          <select onChange={(event) => choose(event.currentTarget.value as Theme)}>
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
