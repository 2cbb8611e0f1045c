import './stop.ts';

// Imported once signals are heard: loading the rest takes a few tenths of a second.
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
// A client that waits, for a rate limit or for Discord's HELLO, would keep the process, although it was destroyed.
process.exit();
