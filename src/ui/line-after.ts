/** The last line of a list above this place. */
export function lineAbove(place: Element): Element | undefined {
  const lines = [...(place.parentElement?.querySelectorAll('li') ?? [])];
  return lines.findLast(
    (line) => (place.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
}

/** Puts the keyboard on the line that follows this one, on what can be done there where there is something. */
export function focusLineAfter(line: Element): void {
  const lines = [...document.querySelectorAll('li')];
  const next = lines.find((each) => {
    const position = line.compareDocumentPosition(each);
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !line.contains(each);
  });
  if (!line.isConnected || next === undefined) return;
  const target = next.querySelector<HTMLElement>('a[href], button') ?? next;
  if (target === next) next.tabIndex = -1;
  target.focus();
}
