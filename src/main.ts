import './stop.ts';

// Loading the rest takes a few tenths of a second, in which a signal must already be handled.
const { keepCompiled } = await import('./compile-cache.ts');
await keepCompiled();
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
// A discord.js client that waits for a rate limit or for Discord's HELLO keeps the process alive even after `destroy()`.
process.exit();
