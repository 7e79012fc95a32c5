import { useCallback, useState } from 'preact/hooks';

/** How many follow at once. */
const PAGE = 20;

/**
 * Shows a long list piece by piece; a change of what is listed begins anew.
 * @param first how many are shown before anyone asks for more
 */
export function useMore(listed: string, first = PAGE): { shown: number; more: () => void } {
  const [{ of, shown }, set] = useState({ of: listed, shown: first });
  const now = of === listed ? shown : first;
  const more = useCallback(() => set({ of: listed, shown: now + PAGE }), [listed, now]);
  return { shown: now, more };
}
