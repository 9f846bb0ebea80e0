import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

type Panel = FunctionComponent<PanelProps>;

/** A panel whose code is loaded when it is first opened. */
export function lazily(load: () => Promise<Panel>): Panel {
  let loaded: Panel | undefined;
  return function Lazy(props) {
    const ready = useSignal(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      load().then((panel) => {
        loaded = panel;
        ready.value = true;
      }, props.store.tell);
    }, []);
    const Loaded = ready.value ? loaded : undefined;
    return Loaded ? <Loaded {...props} /> : <p class="quiet">{TEXTS.wait}</p>;
  };
}
