import { relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { packageFile } from './src/package.ts';

const BUNDLE = packageFile('dist/bot');

/** What a module reads from beside itself is beside tsc's output of it, and not beside the bundle. */
const besideModule: Plugin = {
  name: 'beside-module',
  transform: (code, id) =>
    code.includes('import.meta.url') && !id.includes('node_modules')
      ? code.replaceAll(
          'import.meta.url',
          `new URL(${JSON.stringify(relative(BUNDLE, id).replaceAll('\\', '/'))}, import.meta.url).href`,
        )
      : undefined,
};

// The bot as it is started: few files, since finding and reading a thousand takes as long as all the rest of a start. What is
// imported on need stays apart. Names and lines are kept, so that the stack of an error says something.
await build({
  input: packageFile('dist/src/main.js'),
  platform: 'node',
  // Optional parts of discord.js and ws, which are not installed.
  external: ['zlib-sync', 'bufferutil', 'utf-8-validate'],
  plugins: [besideModule],
  // The hints are about other people's modules.
  logLevel: 'silent',
  output: { dir: BUNDLE, cleanDir: true, comments: false, chunkFileNames: '[name].js' },
});
