/** The parts of a list, as people part one in any of the languages of the app; none of nothing. */
export function listParts(words: string): string[] {
  const parts = words.split(/[,;/·\n]|\s(?:and|y|e|et|und)\s/u).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
