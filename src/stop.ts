const stop = new AbortController();
// The handlers stay, so that a second signal does not cut short the shutdown that the first one began.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

/** Aborted when the process is asked to end. Import it first: a signal that comes earlier kills the process. */
export const stopSignal: AbortSignal = stop.signal;
