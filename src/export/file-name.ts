/** `ruta-del-cafe-2026`: readable everywhere. */
export function fileName(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  return name.slice(0, 60) || 'bitacora';
}
