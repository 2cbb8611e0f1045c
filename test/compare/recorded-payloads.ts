import { appendFileSync } from 'node:fs';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';

/** The environment variable that names the file to which payloads are appended; without it none are kept. */
export const PAYLOADS_VARIABLE = 'E2E_PAYLOADS';

/** Appends what the bot sent to one local Discord, a JSON line a request, where `npm run compare` asked for it. */
export function recordPayloads({ requests }: Pick<LocalDiscord, 'requests'>): void {
  const file = process.env[PAYLOADS_VARIABLE];
  if (file === undefined) return;
  const sent = requests.filter(({ body }) => body !== undefined);
  appendFileSync(file, sent.map(({ method, path, body }) => `${JSON.stringify({ method, path, body })}\n`).join(''));
}

/**
 * A payload without what differs from run to run: ids, tokens and times.
 *
 * @param line As `recordPayloads` writes it.
 */
export function withoutAccidents(line: string): string {
  return line
    .replace(/<t:\d+(?=[:>])/g, '<t:0')
    .replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/"]+/g, '$1token')
    .replace(/\d{17,20}/g, '0');
}
