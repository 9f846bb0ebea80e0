/** Keeps in sight what a person has opened, where a small screen puts it elsewhere on the page. */
export function keepInSight(element: Element | null | undefined): void {
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'nearest' }));
}

/** Brings an element into sight by scrolling the panel that it stands in, never the page. */
export function bringIntoSight(element: Element | null | undefined): void {
  const panel = element?.closest('.scroll, .panel');
  if (!element || !panel) return;
  const [inner, outer] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  panel.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 3);
}
