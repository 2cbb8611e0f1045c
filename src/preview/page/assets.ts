import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

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

/** Removes indentation, a sixth of what would be sent. No string in the page's files spans lines. */
const flush = (source: string): string => source.replace(/^[ \t]+/gm, '');

/** The page's files by their path, read once, so that no other file can be served. @param built The folder that they were built to. */
export function loadAssets(built: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const folder of [join(built, 'assets'), join(built, 'client')])
    for (const file of readdirSync(folder)) {
      const type = TYPES[extname(file)];
      if (type !== undefined)
        assets.set(file === 'index.html' ? '/' : `/${file}`, {
          type,
          body: flush(readFileSync(join(folder, file), 'utf8')),
        });
    }
  return assets;
}
