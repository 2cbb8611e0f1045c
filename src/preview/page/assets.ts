import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { packageFile } from '../../package.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** Indentation is for whoever reads the sources; it would be a sixth of what is sent. No text in them spans lines. */
const flush = (source: string): string => source.replace(/^[ \t]+/gm, '');

/** As they are built; from the sources, too, the page is served from there. */
const FOLDERS = ['dist/src/preview/page/assets', 'dist/src/preview/page/client'];

/** The page's files by their path, read once: nothing else of the disk is ever served. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const folder of FOLDERS.map(packageFile))
    for (const file of readdirSync(folder)) {
      const type = TYPES[extname(file)];
      if (type !== undefined)
        assets.set(file === 'index.html' ? '/' : `/${file}`, { type, body: flush(readFileSync(join(folder, file), 'utf8')) });
    }
  return assets;
}
