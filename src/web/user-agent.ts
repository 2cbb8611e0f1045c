import { readFileSync } from 'node:fs';
import { packageFile } from '../package.ts';

const { name, version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as Record<string, string>;

/** Says to a server who asks. */
export const USER_AGENT = `${name}/${version} (a Discord bot that quotes news stories)`;
