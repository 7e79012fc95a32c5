import type { I18n } from './provider.tsx';
import { titleOfStop } from './stop-words.ts';

type Stop = Parameters<typeof titleOfStop>[1];

interface Told {
  readonly activity: Stop;
  readonly urgent: { readonly text: string; readonly at: number };
  readonly reached: {
    readonly by: string;
    readonly seen: readonly string[];
    readonly missing: readonly string[];
  };
}

/** Something urgent as its card says it: of which stop, what, from whom and when, and who has seen it. */
export function urgentWords({ t, format }: I18n, { activity, urgent, reached }: Told, now: number) {
  const when = format.timeSeenFrom(urgent.at, now);
  const { by, seen, missing } = reached;
  return {
    title: t('today.urgentOf', { stop: titleOfStop(t, activity) }),
    text: urgent.text,
    by: by === '' ? when : t('today.toldBy', { name: by, when }),
    seenBy: seen.length > 0 ? t('today.seenBy', { names: format.list(seen) }) : t('today.seenByNone'),
    missing: missing.length > 0 ? t('today.notSeenBy', { names: format.list(missing) }) : '',
  };
}
