import { useCallback, useState } from 'preact/hooks';

/** About two screens of a phone, or of a desk. */
const PAGE = 20;

/** Shows a long list piece by piece; a change of what is listed begins anew. */
export function useMore(listed: string): { shown: number; more: () => void } {
  const [{ of, shown }, set] = useState({ of: listed, shown: PAGE });
  const now = of === listed ? shown : PAGE;
  const more = useCallback(() => set({ of: listed, shown: now + PAGE }), [listed, now]);
  return { shown: now, more };
}
