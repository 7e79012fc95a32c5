import { useEffect, useState } from 'preact/hooks';
import { wallClock } from '../../domain/date.ts';
import { interviewOf } from '../../domain/interview.ts';
import type { OwnCopy } from '../../domain/own-copy.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { hostCopy, pageFile } from './host-copy.ts';

/** Where the copy is: it is made as soon as it is known for whom, so that one tap sends it. */
export type HostCopy =
  | { readonly kind: 'making' /** 0 to 1 */; readonly share: number }
  | { readonly kind: 'ready'; readonly file: File; readonly absent: number }
  | { readonly kind: 'refused'; readonly reason: NonNullable<OwnCopy['refused']> }
  | { readonly kind: 'fault' };

export function useHostCopy(interview: Item, receiver: string | undefined): HostCopy {
  const store = useStore();
  const i18n = useI18n();
  const [copy, setCopy] = useState<HostCopy>({ kind: 'making', share: 0 });
  useEffect(() => {
    const control = new AbortController();
    const show = (next: HostCopy) => {
      if (!control.signal.aborted) setCopy(next);
    };
    const make = async () => {
      show({ kind: 'making', share: 0 });
      const made = await hostCopy({
        store,
        interview,
        receiver: receiver ?? '',
        i18n,
        signal: control.signal,
      });
      if (!made.ok) return show({ kind: 'refused', reason: made.refused });
      const letters = Math.max(1, (made.bytes * 4) / 3);
      const file = await pageFile(made.parts, {
        name: `${slug(i18n.t('listen.page.title'))}-${dayOf(interview, store.now())}.html`,
        onLetters: (done) => show({ kind: 'making', share: Math.min(1, done / letters) }),
      });
      show({ kind: 'ready', file, absent: made.absent });
    };
    if (receiver !== undefined) make().catch(() => show({ kind: 'fault' }));
    return () => control.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- made once for each receiver, as the interview was when asked
  }, [store, interview.key, receiver]);
  return copy;
}

/** A name that says no name of a person. */
function slug(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
}

function dayOf({ values }: Item, now: number): string {
  const at = interviewOf(values).started ?? now;
  return wallClock(at, -new Date(at).getTimezoneOffset()).date;
}
