const stop = new AbortController();
// The handlers stay, so that a second signal does not cut short what the first one lets finish.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

/** Aborted when the process is told to end. Imported before anything else: a signal that comes earlier kills. */
export const stopSignal: AbortSignal = stop.signal;
