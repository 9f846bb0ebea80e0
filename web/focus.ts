/** Keeps the place of the keyboard: where what has the focus goes away or can no longer be used, what it stood in gets it. */
export function keepFocus(root: HTMLElement): void {
  let chain: HTMLElement[] = [];
  root.addEventListener('pointerdown', () => {
    chain = [];
  });
  root.addEventListener('focusin', ({ target }) => {
    chain = chainOf(target as HTMLElement, root);
  });
  const move = () => {
    if (document.activeElement !== document.body) return;
    const next = chain.find(isUsable);
    if (!next) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    // What can no longer be used loses the focus with the next frame.
    if (chain[0] && !isUsable(chain[0])) setTimeout(move, FRAMES);
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

/** Milliseconds for two frames. */
const FRAMES = 34;

const isUsable = (element: HTMLElement) => element.isConnected && !element.matches(':disabled');

/** An element and what it stands in, inmost first. */
function chainOf(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each && each !== root; each = each.parentElement)
    chain.push(each);
  return chain;
}
