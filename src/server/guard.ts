import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { sendProblem } from './problem.js';

/** The hash of the one style sheet that Cytoscape 3.34.4 puts into a page by itself. */
const CYTOSCAPE_STYLE = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='";

/** Headers that let a page run nothing but what this server sends, and that work over plain HTTP. */
export const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", CYTOSCAPE_STYLE],
      workerSrc: ["'self'"],
    },
  },
  strictTransportSecurity: false,
});

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that name a foreign host (DNS rebinding) or come from a page elsewhere.
 * @param hosts names to answer to beside the local ones
 */
export function knownHosts(hosts: readonly string[]): RequestHandler {
  const known = new Set([...LOCAL, ...hosts.map((host) => host.toLowerCase())]);
  const isKnown = (host: string | undefined) =>
    host !== undefined && known.has(host.toLowerCase().replace(/:\d+$/, ''));
  return (req, res, next) => {
    const host = req.headers.host;
    const isDoubled = (req.headersDistinct.host?.length ?? 0) > 1;
    if (!isKnown(host) || isDoubled) {
      return sendProblem(res, 'foreign-host', `This server does not answer to the host "${host}".`, {
        mend: 'Use the address that it printed, or start it with --allow-host.',
      });
    }
    const { origin } = req.headers;
    const elsewhere =
      (origin !== undefined && !isKnown(hostOf(origin))) || req.headers['sec-fetch-site'] === 'cross-site';
    if (elsewhere && req.headers['sec-fetch-mode'] !== 'navigate') {
      return sendProblem(res, 'foreign-origin', 'This server does not answer to pages elsewhere.');
    }
    next();
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
