import { computed, signal } from '@preact/signals';
import type { Paper } from '../src/core/model.js';
import type { Reading } from './reading.js';

/** The reader's own copy of the paper. It stays in this tab: it is kept in its session storage and sent nowhere. */
export class Copy {
  /** What was read; without blocks where it was not this paper. */
  readonly reading = signal<Reading | null>(null);
  /** Whether there is a text to read: it is read already, or need not be asked for. */
  readonly isThere = computed(() => {
    const { value } = this.reading;
    return value ? value.blocks.length > 0 : this.served !== undefined || this.kept() !== null;
  });
  private readonly key: string;

  /** @param served where a server that was told a copy gives it to its own pages */
  constructor(
    private readonly paper: Paper,
    private readonly served: string | undefined,
  ) {
    this.key = `copy of ${paper.id}`;
  }

  /** Reads a text as a copy of the paper. */
  async read(text: string): Promise<void> {
    const { readCopy } = await import('./reading.js');
    const reading = readCopy(text, this.paper);
    this.reading.value = reading;
    if (reading.blocks.length > 0) this.keep(text);
  }

  /** Reads the copy that was read before in this tab, or that the server has. */
  async restore(): Promise<void> {
    if (this.reading.peek()) return;
    const text = this.kept() ?? (await this.fromServer());
    if (text !== null) await this.read(text);
  }

  close(): void {
    this.reading.value = null;
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // Without storage nothing was kept.
    }
  }

  private async fromServer(): Promise<string | null> {
    if (this.served === undefined) return null;
    const response = await fetch(this.served);
    return response.ok ? response.text() : null;
  }

  private kept(): string | null {
    try {
      return sessionStorage.getItem(this.key);
    } catch {
      return null;
    }
  }

  /** A text that does not fit into the storage is read again when it is wanted again. */
  private keep(text: string): void {
    try {
      sessionStorage.setItem(this.key, text);
    } catch {
      // It is shown all the same.
    }
  }
}
