import { quoteOf } from '../../domain/quote.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type Cited, citedOf } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Player } from '../../ui/player.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Stack } from '../../ui/stack.tsx';
import { InspireAct } from './inspire-act.tsx';
import styles from './note.module.css';
import { ToBin } from './to-bin.tsx';
import { useByline } from './use-byline.ts';

/** Words that everyone on the route may read, with the voice where it may be heard. */
export function QuoteView({ item }: { item: Item }) {
  const { t } = useI18n();
  const cited = useQuery(
    async (store) => ({ found: await citedOf(store, item.id) }),
    [item.id, item.changed],
  );
  const quote = quoteOf(item.values);
  const byline = useByline(quote);
  if (cited === undefined) return null;
  const { found } = cited;
  return (
    <div class={styles.page}>
      <Header
        title={t('words.kind.quote')}
        subtitle={byline}
        back={{ href: '/notebook', label: t('notebook.back') }}
      />
      <Stack gap="wide">
        {found?.agreed.words ? <Words cited={found} /> : <Notice>{t('notebook.takenBack')}</Notice>}
        <ToBin item={item} />
      </Stack>
    </div>
  );
}

function Words({ cited }: { cited: Cited }) {
  const i18n = useI18n();
  const programme = useProgramme();
  const { words, case: visited } = quoteOf(cited.item.values);
  const of = visited === undefined || !cited.agreed.where ? undefined : programme?.cases.get(visited);
  const sounds = usePlayable(cited.media ? [cited.media] : []);
  return (
    <>
      <Quote
        lead
        weave={of?.weave}
        by={[cited.agreed.name ?? i18n.t('notebook.noName'), of?.title].filter(Boolean).join(' · ')}
      >
        {words}
      </Quote>
      {sounds && sounds.length > 0 && <Player segments={sounds} labels={playerLabels(i18n)} />}
      <div>
        <InspireAct item={cited.item} />
      </div>
    </>
  );
}
