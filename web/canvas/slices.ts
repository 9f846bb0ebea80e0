/** How long a slice may take: a frame has to be drawn beside it. */
const SLICE = 10;

/** Does work in slices, so that a thousand elements are restyled without holding up the page. */
export class Slices {
  private readonly rest = new Map<string, () => void>();
  private timer = 0;

  /** @param around does a slice, and what has to be done before and after each */
  constructor(private readonly around: (slice: () => void) => void) {}

  /** Whether work for a purpose is under way. */
  isAt(purposes: readonly string[]): boolean {
    return purposes.some((purpose) => this.rest.has(purpose));
  }

  /**
   * Does something with each item, after the next frame: the page answers a person first. Work that was under way for
   * the same purpose is given up: the caller names all the items that are not yet as they should be.
   */
  run<T>(purpose: string, items: readonly T[], work: (item: T) => void, then: () => void = () => {}): void {
    let at = 0;
    const go = () => {
      const end = performance.now() + SLICE;
      while (at < items.length && performance.now() < end) work(items[at++] as T);
      if (at < items.length) return;
      this.rest.delete(purpose);
      then();
    };
    this.rest.set(purpose, go);
    requestAnimationFrame(() => this.next());
  }

  /** As soon as the page has a moment: were it once a frame, each slice would have all drawn anew. */
  private next(): void {
    clearTimeout(this.timer);
    if (this.rest.size === 0) return;
    this.timer = setTimeout(() => {
      const [go] = this.rest.values();
      try {
        if (go) this.around(go);
      } finally {
        this.next();
      }
    }) as unknown as number;
  }
}

/** The items in runs of a size, for work that is done to many at once. */
export function inChunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / Math.max(1, size)) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
