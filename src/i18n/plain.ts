/** Small and without Latin accents, as people type names in a hurry; `fold` of the domain is for what they search. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
}
