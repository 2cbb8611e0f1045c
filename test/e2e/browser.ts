import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Locator, type Page as Tab } from 'playwright-core';
import { expect } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chromium is installed; nothing where there is none. */
const installed = PLACES.find((path) => existsSync(path));

/** A guard, as in `vitest.config.ts`. */
const GUARD_MS = 60_000;

/** Whether to leave the tests of the page out: where there is no Chromium, but never in CI. */
export const isWithoutBrowser = installed === undefined && !process.env['CI'];
if (isWithoutBrowser)
  process.stdout.write('No Chromium is installed: the tests of the page in a browser are left out.\n');

export function startBrowser(): Promise<Browser> {
  if (installed === undefined) throw new Error(`CI needs a Chromium, as one of ${PLACES.join(', ')}`);
  return chromium.launch({ executablePath: installed, args: ARGS, timeout: GUARD_MS });
}

export interface TabOptions {
  readonly reader?: 'ada' | 'ben';
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
  readonly language?: string;
}

/** A tab with the page, and all that went wrong in it. */
export interface Opened {
  readonly tab: Tab;
  /** Messages and refusals. */
  readonly entries: Locator;
  readonly last: Locator;
  /** Console errors, uncaught errors and requests that leave this machine. */
  readonly faults: readonly string[];
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** Goes to the composer and types `/` and a command's name, up to Enter. */
  begin(command: string): Promise<void>;
}

/** Opens the page in a profile of its own, and waits for the channel. */
export async function openTab(browser: Browser, url: string, options: TabOptions = {}): Promise<Opened> {
  const { reader = 'ada', theme = 'dark', width = 1_200, language = 'en-US' } = options;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 800 },
    locale: language,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(GUARD_MS);
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  tab.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') faults.push(`a request to ${request.url()}`);
  });
  await tab.goto(`${url}?reader=${reader}`);
  await tab.locator('.example').first().waitFor();
  const entries = tab.locator('#log > article');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await tab.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => tab.keyboard.type(text);
  return {
    tab,
    entries,
    last: entries.last(),
    faults,
    type,
    press,
    begin: async (command) => {
      await tab.locator('#text').focus();
      await type(`/${command}`);
      await press('Enter');
    },
  };
}

/** Picks a suggestion with the arrows and Enter, once it is there. */
export async function pick({ tab, press }: Opened, label: string): Promise<void> {
  const options = tab.locator('#suggestions [role=option]');
  await options.filter({ hasText: label }).first().waitFor();
  for (let left = await options.count(); left > 0; left -= 1) {
    const active = tab.locator('#suggestions [role=option][aria-selected=true]');
    if ((await active.count()) > 0 && (await active.innerText()).includes(label)) break;
    await press('ArrowDown');
  }
  await press('Enter');
}

/** Waits until the newest entry says this. */
export async function says({ last }: Opened, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect.poll(() => last.textContent()).toContain(text);
}

/** What axe-core finds wrong, in short. */
export async function violationsOf({ tab }: Opened): Promise<string[]> {
  await tab.evaluate(axe.source);
  return await tab.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`,
  );
}

/** How many pixels the page is wider than its window. */
export function overflowOf({ tab }: Opened): Promise<number> {
  return tab.evaluate<number>(
    `Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll('#scroller')].map((e) => e.scrollWidth - e.clientWidth))`,
  );
}
