/** `ruta-del-cafe-2026`: letters and digits that are readable everywhere, whatever somebody wrote; empty where nothing is left. */
export function slug(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
}

/** The same as the name of a file, which has one in any case. */
export function fileName(words: string): string {
  return slug(words).slice(0, 60) || 'bitacora';
}
