const PLACE = 'bitacora-start';

/**
 * What somebody types before there is a route to keep it in: a reload, or a tab that the phone threw away, gives it back. It ends with the
 * tab, or with the route that is begun with it.
 */
export function readTyped(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** Keeps fields beside those that are kept. Where the browser keeps nothing the form works all the same. */
export function keepTyped(fields: Readonly<Record<string, unknown>>): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ ...readTyped(), ...fields }));
  } catch {}
}

/** The route is begun. */
export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {}
}

/** One field as it was typed; undefined where it wasn't. */
export function typedWords(field: string): string | undefined {
  const words = readTyped()[field];
  return typeof words === 'string' ? words : undefined;
}
