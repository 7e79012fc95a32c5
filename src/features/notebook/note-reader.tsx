import { isSpoken } from '../../domain/captured.ts';
import { noteOf } from '../../domain/note.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { Header } from '../../ui/header.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Stack } from '../../ui/stack.tsx';
import { NotePhotos } from './note-photos.tsx';
import { NoteMoment } from './note-place.tsx';
import { useByline } from './use-byline.ts';

/** A note that this person may read and not change. */
export function NoteReader({ item }: { item: Item }) {
  const { t } = useI18n();
  const note = noteOf(item.values);
  const byline = useByline(note);
  return (
    <>
      <Header
        title={t('notebook.note')}
        subtitle={byline}
        back={{ href: '/notebook', label: t('notebook.back') }}
      />
      <Stack>
        {isSpoken(item.kind, item.values) ? <Quote lead>{note.body}</Quote> : <p>{note.body}</p>}
        <NoteMoment note={note} scope={item.scope} />
        <NotePhotos scope={item.scope} id={item.id} readOnly />
      </Stack>
    </>
  );
}
