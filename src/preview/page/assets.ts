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
const withoutIndentation = (source: string): string => source.replace(/^[ \t]+/gm, '');

/** Removes comments and the white space that separates nothing. No string in the style sheets holds any of these. */
const compactStyles = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n+/g, '\n')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replace(/ \{\n/g, '{')
    .replace(/;\n\}/g, '}');

/** The page's files by their path, read once, so that no other file can be served. @param built The folder that they were built to. */
export function loadAssets(built: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const folder of [join(built, 'assets'), join(built, 'client')])
    for (const file of readdirSync(folder)) {
      const type = TYPES[extname(file)];
      if (type !== undefined)
        assets.set(file === 'index.html' ? '/' : `/${file}`, { type, body: bodyOf(join(folder, file)) });
    }
  return assets;
}

function bodyOf(file: string): string {
  const source = withoutIndentation(readFileSync(file, 'utf8'));
  return extname(file) === '.css' ? compactStyles(source) : source;
}
