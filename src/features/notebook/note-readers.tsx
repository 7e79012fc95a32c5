import { BookOpen, Share2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { plantSeeds } from '../../store/seed.ts';
import { sharingOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';

interface NoteReadersProps {
  readonly item: Item;
  /** puts on disk what is being typed */
  readonly flush: () => Promise<void>;
}

const READERS = { me: 'readsMe', team: 'readsTeam', commons: 'readsAll', programme: 'readsAll' } as const;

/** Who can read a note, and how everyone can. */
export function NoteReaders({ item, flush }: NoteReadersProps) {
  const { t } = useI18n();
  const save = useSave();
  const sharing = useQuery(
    async (store) => sharingOf(store, item),
    [item.scope, item.id, item.values['interview']],
  );
  const sharingNow = useRef(false);
  const share = async () => {
    // A second tap while the first is on its way would make a second copy.
    if (sharingNow.current) return;
    sharingNow.current = true;
    await flush();
    await save(async (store) => {
      const now = await sharingOf(store, item);
      if (now.ok) await plantSeeds(store, now.drafts);
    });
    sharingNow.current = false;
  };
  const isShared = item.scope !== 'commons' && sharing?.ok === true && sharing.drafts.length === 0;
  return (
    <Section title={t('notebook.whoReads')}>
      <p>{t(isShared ? 'notebook.sharedNow' : `notebook.${READERS[item.scope]}`)}</p>
      {isShared && (
        <LinkButton href={`/note/commons/${sharing.id}`} icon={BookOpen}>
          {t('notebook.sharedOpen')}
        </LinkButton>
      )}
      {sharing?.ok && sharing.drafts.length > 0 && (
        <>
          <p>{t('notebook.shareHint')}</p>
          <Button icon={Share2} onClick={() => void share()}>
            {t('notebook.share')}
          </Button>
        </>
      )}
      {sharing?.ok === false && <Notice live={false}>{t(`notebook.refused.${sharing.reason}`)}</Notice>}
    </Section>
  );
}
