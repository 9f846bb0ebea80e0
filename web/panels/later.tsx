import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** What can wait until the graph is drawn. */
export function Later({ children }: { children: ComponentChildren }) {
  const isTime = useSignal(false);
  useEffect(() => {
    isTime.value = true;
  }, []);
  return isTime.value ? children : null;
}
