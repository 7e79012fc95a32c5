import { useLocation } from 'preact-iso';
import { PUBLIC_USES, type PublicUse } from '../../domain/permission.ts';
import type { Choice } from '../../export/selection.ts';

/** For whom, in the address: whoever goes to ask for a consent and comes back finds the same choice. */
export function useExportChoice(): Choice & { readonly choose: (next: Choice) => void } {
  const { query, route } = useLocation();
  const purpose = PUBLIC_USES.find((use): use is PublicUse => use === query['for']) ?? 'group';
  return {
    purpose,
    mine: query['mine'] === 'in',
    choose: (next) => {
      const asked = new URLSearchParams({ for: next.purpose, ...(next.mine && { mine: 'in' }) });
      route(`/phone/export?${asked}`, true);
    },
  };
}
