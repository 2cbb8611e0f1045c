import { Client } from 'discord.js';

// The least that any bot with discord.js does: it logs in.
const client = new Client({ intents: [], rest: { api: process.env['DISCORD_API_URL'] ?? '' } });
await client.login(process.env['DISCORD_TOKEN']);
