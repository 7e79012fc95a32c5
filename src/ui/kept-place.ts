/** What an entry of the browser's history remembers of its page. */
export interface KeptPlace {
  /** how far down somebody was, CSS px; undefined until they have moved or touched something */
  readonly y?: number;
  /** the path of the entry before it, where that is a page of this app */
  readonly from?: string;
}

/** Where somebody was on the page that is open, as a reload and the way back find it; undefined where they have just come. */
export function keptPlace(): KeptPlace | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return undefined;
  return {
    ...('y' in state && typeof state.y === 'number' && { y: state.y }),
    ...('from' in state && typeof state.from === 'string' && { from: state.from }),
  };
}

/** Writes it into the entry that is open, where it says something new. */
export function keepPlace(place: KeptPlace): void {
  const now = keptPlace();
  if (!now || now.y !== place.y || now.from !== place.from) history.replaceState(place, '');
}
