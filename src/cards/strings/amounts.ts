const KIB = 1_024;

/** Bytes as people read them: `1 MiB`, `512 KiB`. */
export function sizeOf(bytes: number): string {
  const mebibytes = bytes / KIB / KIB;
  return mebibytes >= 1 ? `${Number(mebibytes.toFixed(1))} MiB` : `${Math.max(1, Math.round(bytes / KIB))} KiB`;
}

/** "1 word", "2 words" */
export function numbered(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
