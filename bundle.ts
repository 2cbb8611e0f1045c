import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { MADE_BY, packageFile } from './src/package.ts';

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

// By this a start knows whether what an earlier one kept was made by the same code.
writeFileSync(packageFile(MADE_BY), digestOfRooms());

/** SHA-256, in hexadecimal, of all that makes a corpus of files, and of the packages' versions. */
function digestOfRooms(): string {
  const hash = createHash('sha256').update(readFileSync(packageFile('package-lock.json')));
  for (const room of ['language', 'library', 'search', 'names', 'corpus', 'kept']) {
    const folder = packageFile(`dist/src/${room}`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:js|json|txt)$/.test(file),
    );
    for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
