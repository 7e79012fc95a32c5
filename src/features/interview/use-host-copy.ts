import { slug } from '../../export/file-name.ts';
import { useEffect, useState } from 'preact/hooks';
import { wallClock } from '../../domain/date.ts';
import { interviewOf } from '../../domain/interview.ts';
import type { OwnCopy } from '../../domain/own-copy.ts';
import { reviewOf } from '../../domain/reviewed-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { consentsOf } from '../../store/sharing.ts';
import { spokenNames } from '../../store/spoken-names.ts';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
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
  const made = useQuery((store) => basisOf(store, interview), [interview.key]);
  useEffect(() => {
    if (made === undefined) return undefined;
    const control = new AbortController();
    const show = (next: HostCopy) => {
      if (!control.signal.aborted) setCopy(next);
    };
    const make = async () => {
      show({ kind: 'making', share: 0 });
      const page = await hostCopy({
        store,
        interview,
        receiver: receiver ?? '',
        i18n,
        signal: control.signal,
      });
      if (!page.ok) return show({ kind: 'refused', reason: page.refused });
      const letters = Math.max(1, (page.bytes * 4) / 3);
      const file = await pageFile(page.parts, {
        name: `${slug(i18n.t('listen.page.title'))}-${dayOf(interview, store.now())}.html`,
        onLetters: (done) => show({ kind: 'making', share: Math.min(1, done / letters) }),
      });
      show({ kind: 'ready', file, absent: page.absent });
    };
    if (receiver !== undefined) make().catch(() => show({ kind: 'fault' }));
    return () => control.abort();
    // Made anew for each receiver, and for whatever it is made of.
  }, [store, interview.key, receiver, made]);
  return copy;
}

/** What a copy depends on: where any of it changes before it is sent, as by a withdrawal, another is made. */
async function basisOf(store: RouteStore, { scope, id }: Item): Promise<string> {
  const interview = await store.queries.get({ scope, id });
  const consents = await consentsOf(store, id);
  const names = await spokenNames(store.queries, { scope, id });
  const linked = (await store.queries.linkedTo(id)).map(({ key, changed }) => [key, changed]);
  return JSON.stringify([reviewOf(interview?.values ?? {}), consents, names, linked]);
}

function dayOf({ values }: Item, now: number): string {
  const at = interviewOf(values).started ?? now;
  return wallClock(at, -new Date(at).getTimezoneOffset()).date;
}
