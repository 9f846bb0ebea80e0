import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

const SECOND = 1_000;

export interface Listening {
  url: string;
  /** Stops taking requests, lets those under way end (for ten seconds), and resolves when the last has. */
  stop(): Promise<void>;
}

/** Serves an application. @throws the error of the socket: EADDRINUSE, EACCES, ENOTFOUND … */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: 10 * SECOND,
      requestTimeout: 30 * SECOND,
      connectionsCheckingInterval: 2 * SECOND,
      maxHeaderSize: 16_384,
    },
    app,
  );
  server.maxConnections = 256;
  server.setTimeout(40 * SECOND); // readers that stall; longer than the rest, so that those are told why
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 10 * SECOND).unref();
  return ended;
}
