// What starts anew for each question is few files: Node takes longer to find many modules than to run them.
export default [
  { input: 'dist/core/engine.js', output: { file: 'dist/engine.js', minify: true } },
  { input: 'dist/core/engine.js', output: { file: 'dist/engine.cjs', format: 'cjs', minify: true } },
  {
    input: { main: 'dist/cli/main.js', worker: 'dist/server/worker.js' },
    platform: 'node',
    external: ['compression', 'express', 'helmet', 'pino', 'pino-http'], // for `serve` alone, which starts once
    output: { dir: 'dist/bin', cleanDir: true, minify: true },
  },
];
