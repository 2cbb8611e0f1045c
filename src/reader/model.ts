import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { lineOf } from '../library/plain-error.ts';
import type { Encoder } from './encoder.ts';

const ABOUT = z.object({
  name: z.string(),
  /** A part of a folder's name. */
  version: z.string().regex(/^\w[\w.-]*$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number(),
});

/** What `model.json` says of a model. */
export type About = z.infer<typeof ABOUT>;

/** A model cannot be used; the message says why, and what to do. */
export class ModelFault extends Error {}

/**
 * Loads the model of a folder, after its file is found to be the one that `model.json` describes.
 *
 * @throws ModelFault
 */
export async function loadModel(folder: string): Promise<{ about: About; encoder: Encoder }> {
  const about = ABOUT.safeParse(jsonOf(await fileOf(folder, 'model.json')));
  if (!about.success) throw damaged(folder, 'model.json');
  const model = await fileOf(folder, 'reader.onnx');
  const { sha256, bytes, name, version } = about.data;
  if (model.length !== bytes) throw damaged(folder, 'reader.onnx', `it has ${model.length} bytes of ${bytes}`);
  if (createHash('sha256').update(model).digest('hex') !== sha256)
    throw damaged(folder, 'reader.onnx', 'its checksum is another');
  const tokenizer = jsonOf(await fileOf(folder, 'tokenizer.json'));
  if (typeof tokenizer !== 'object' || tokenizer === null) throw damaged(folder, 'tokenizer.json');
  loadRuntime();
  const { Encoder } = await import('./encoder.ts');
  try {
    const encoder = await Encoder.load(model, tokenizer);
    await encoder.check();
    return { about: about.data, encoder };
  } catch (error) {
    throw new ModelFault(
      `${join(folder, 'reader.onnx')} (${name} ${version}) is not a model for this version of the bot (${lineOf(error)}): put the one that came with it there`,
    );
  }
}

/**
 * Loads onnxruntime-node's file for this platform, if it has one. By `require`, as a failing `import` of a CommonJS module
 * in a worker is a rejection, and an uncaught error of the worker as well (Node 20.20).
 */
function loadRuntime(): void {
  try {
    createRequire(import.meta.url)('onnxruntime-node');
  } catch (error) {
    throw new ModelFault(
      `onnxruntime-node cannot be loaded on ${platform()} ${arch()} (${lineOf(error)}): run npm ci, or use a platform that it has a file for`,
    );
  }
}

async function fileOf(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  try {
    return await readFile(path);
  } catch (error) {
    if (Object(error).code === 'ENOENT')
      throw new ModelFault(`${path} is missing: put the file that came with this version of the bot there`);
    throw new ModelFault(`${path} cannot be read (${lineOf(error)}): let the bot read it`);
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const damaged = (folder: string, name: string, why = 'it is not as it must be'): ModelFault =>
  new ModelFault(
    `${join(folder, name)} is damaged (${why}): put the file that came with this version of the bot there`,
  );
