import { Scissors } from 'lucide';
import { useState } from 'preact/hooks';
import { allowedByAll } from '../../domain/consent.ts';
import { markOf } from '../../domain/mark.ts';
import { quoteOf } from '../../domain/quote.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { consentsOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import type { ClipState } from './quote-clip.ts';
import { addClip } from './share-quote.ts';
import type { Moments } from './use-moments.ts';

/** Quotes that went to everyone without their sound, though it was agreed; and the way to give it to them. */
export function SilentQuotes({ interview, all }: { interview: Item; all: Moments }) {
  const { t } = useI18n();
  const save = useSave();
  const once = useSingleTap();
  const [tried, setTried] = useState<ClipState>('none');
  const { marks, sounds } = all;
  const silent = useQuery(
    async (store) => {
      const quotes = await store.queries.linkedTo(interview.id, 'quote');
      const lacking = quotes.filter(({ values }) => quoteOf(values).media === undefined);
      if (lacking.length === 0) return [];
      return allowedByAll(await consentsOf(store, interview.id), 'group').sound ? lacking : [];
    },
    [interview.id],
  );
  const pairs = (silent ?? []).flatMap((quote) => {
    const mark = marks.find(({ id }) => id === quoteOf(quote.values).mark);
    return mark === undefined || markOf(mark.values).media === undefined ? [] : [{ quote, mark }];
  });
  if (pairs.length === 0) return null;
  const add = () =>
    save(async (store) => {
      let lacking: ClipState = 'none';
      for (const { quote, mark } of pairs) {
        const state = await addClip(store, { interview, mark, marks, sounds }, quote);
        if (state !== 'none') lacking = state;
      }
      setTried(lacking);
    });
  return (
    <Notice
      kind="warn"
      action={
        <Button icon={Scissors} onClick={() => once(add)}>
          {t('listen.addClip')}
        </Button>
      }
    >
      {t(tried === 'none' ? 'listen.silentQuotes' : `listen.tried.${tried}`, { count: pairs.length })}
    </Notice>
  );
}
