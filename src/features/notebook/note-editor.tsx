import { History } from 'lucide';
import { useState } from 'preact/hooks';
import { headingOf } from '../../domain/captured.ts';
import { NOTE_TYPES, noteOf } from '../../domain/note.ts';
import { isSpokenCopy } from '../../domain/permission.ts';
import { savedWords } from '../../i18n/saved-words.ts';
import type { Translate } from '../../i18n/translator.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { useText } from '../../store/use-text.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { Chips } from '../../ui/chips.tsx';
import { Header } from '../../ui/header.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Switch } from '../../ui/switch.tsx';
import { WordsArea } from '../../ui/words-area.tsx';
import { FieldVersions } from './field-versions.tsx';
import { InspireAct } from './inspire-act.tsx';
import styles from './note.module.css';
import { NotePhotos } from './note-photos.tsx';
import { NoteMoment, NoteStop } from './note-place.tsx';
import { NoteReaders } from './note-readers.tsx';
import { NoteTags } from './note-tags.tsx';
import { ToBin } from './to-bin.tsx';
import { type NoteProps, useNote } from './use-note.ts';
import { useByline } from './use-byline.ts';

/** A note that saves itself while one writes. */
export function NoteEditor(props: NoteProps) {
  const { t } = useI18n();
  const { scope, id, item } = props;
  const { note, initial, programme, set } = useNote(props);
  const save = useSave();
  const [isNew] = useState(item === undefined);
  const text = useText({ scope, kind: 'note', id, field: 'body', initial });
  const byline = useByline(note);
  const hasWords = text.words.trim() !== '';
  const of = note.case === undefined ? undefined : programme?.cases.get(note.case);
  // what others are to read is what stands on the screen
  const current = item && { ...item, values: { ...item.values, body: text.words } };
  return (
    <div class={styles.page}>
      <Header
        title={headingOf(text.words) || t(isNew ? 'notebook.newNote' : 'notebook.note')}
        subtitle={of ? `${byline} · ${of.title}` : byline}
        back={{ href: '/notebook', label: t('notebook.back') }}
        weave={of?.weave}
      />
      <Stack gap="wide">
        <WordsArea
          label={t('notebook.write')}
          words={text.words}
          onWords={text.change}
          onCompose={text.hold}
          readOnly={!text.open}
          focus={isNew && text.open}
          spoken={note.type === 'quote'}
          {...savedWords(t, text.state)}
        />
        <Stack gap="tight">
          <p aria-hidden="true" class={styles.legend}>
            {t('notebook.noteKind')}
          </p>
          <Chips
            legend={t('notebook.noteKind')}
            options={NOTE_TYPES.map((type) => ({
              value: type,
              label: t(`words.note.${type}`),
              icon: capturedIcon('note', type),
            }))}
            value={note.type}
            onChange={(type) => set({ type }, hasWords)}
          />
          {item && <FieldVersions item={item} field="type" show={(value) => typeWord(t, value)} />}
        </Stack>
        <NoteStop note={note} item={item} programme={programme} onChange={(to) => set(to, hasWords)} />
        <NoteMoment note={note} scope={scope} />
        <NotePhotos
          scope={scope}
          id={id}
          begin={() => save((store) => store.write({ scope, id, kind: 'note', initial }))}
        />
        <Switch
          label={t('kit.star')}
          checked={note.starred}
          onChange={(starred) => set({ starred }, hasWords)}
        />
        {item && <NoteTags item={item} />}
        {current && hasWords && <InspireAct item={current} flush={text.flush} />}
        {current && hasWords && <NoteReaders item={current} flush={text.flush} />}
        {item && !isSpokenCopy(item) && (
          <LinkButton kind="plain" icon={History} href={`/history/${scope}/${encodeURIComponent(id)}`}>
            {t('history.link')}
          </LinkButton>
        )}
        {item && <ToBin item={item} flush={text.flush} />}
      </Stack>
    </div>
  );
}

function typeWord(t: Translate, value: Json): string {
  const { type } = noteOf({ type: value });
  return type ? t(`words.note.${type}`) : t('words.kind.note');
}
