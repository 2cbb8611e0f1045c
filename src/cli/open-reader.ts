import { packageFile } from '../package.ts';
import { type RunningReader, startReader } from '../reader/start-reader.ts';
import { cacheFolder } from '../settings/cache-folder.ts';
import type { Settings } from '../settings/settings.ts';

interface OpenOptions {
  /** Milliseconds that a question waits at most; without it as long as it takes. */
  readonly waitMs?: number;
  /** Is told what the host should know. */
  readonly say: (line: string) => void;
}

/**
 * Keeps onnxruntime from what it does unless it is told before it is loaded, from 1.29 on: to send to its maker what it is used for, and
 * to keep a number for this computer in the user's cache folder.
 */
export function silenceRuntime(): void {
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
}

/** Starts the reader as the settings say; nothing with READER=off, and then nothing of it is loaded. */
export function openReader(settings: Settings, { waitMs, say }: OpenOptions): RunningReader | undefined {
  if (settings.READER === 'off') return undefined;
  silenceRuntime();
  return startReader({
    worker: packageFile('dist/src/reader/worker.js'),
    model: packageFile('src/reader/model'),
    cache: cacheFolder(settings),
    waitMs,
    say,
  });
}

/** What to tell the host of a reader whose model cannot be used. */
export function readerFault(fault: string): string {
  return `The reader cannot be used: ${fault}. READER=off answers by words alone.`;
}
