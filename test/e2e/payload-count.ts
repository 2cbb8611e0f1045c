import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { recordPayloads } from '../compare/recorded-payloads.ts';

/** The reader had the answer already (a retry after a 5xx, a second dispatch): nothing is wrong with the payload. */
const ACKNOWLEDGED = 40_060;

const VARIABLE = 'E2E_PAYLOAD_COUNTS';

/** Adds what one local Discord has checked, and refused as malformed, to the sum that the run prints at its end. */
export function countPayloads(discord: Pick<LocalDiscord, 'checked' | 'refusals' | 'requests'>): void {
  const { checked, refusals } = discord;
  recordPayloads(discord);
  const file = process.env[VARIABLE];
  const refused = refusals.filter(({ status, code }) => [400, 500].includes(status) && code !== ACKNOWLEDGED).length;
  if (file !== undefined) appendFileSync(file, `${checked} ${refused}\n`);
}

/** Vitest's global set-up: sums the counts of all test files, which run in processes of their own. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'payloads-'));
  const file = join(folder, 'counts');
  appendFileSync(file, '');
  process.env[VARIABLE] = file;
  return () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split(' ').map(Number));
    const sum = (column: number): number => rows.reduce((total, row) => total + (row[column] ?? 0), 0);
    rmSync(folder, { recursive: true });
    if (rows.length > 0)
      process.stdout.write(`\n${sum(0)} e2e payloads were held against Discord's schemas, ${sum(1)} refused\n`);
    if (sum(1) > 0) process.exitCode = 1;
  };
}
