import { User, Users, VenetianMask } from 'lucide';
import { useState } from 'preact/hooks';
import { interviewOf } from '../../domain/interview.ts';
import { SPEAKS_AS, type SpeaksAs } from '../../domain/speaker.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { usePeople, useSpeakers, type SpeakerItem } from '../../store/use-people.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './people.module.css';
import { speakerFacts, speakerWords } from './people-words.ts';
import { SavedField } from './saved-field.tsx';
import { SpeakerForm } from './speaker-form.tsx';

const ICONS = { person: User, alias: VenetianMask, group: Users } as const;

/** Who speaks, in which language, and through whom. Everything saves itself, while it records or long after. */
export function PeopleEditor({ item }: { item: Item }) {
  const { newId } = useStore();
  const speakers = useSpeakers(item.id);
  const [open, setOpen] = useState<{ id: string; as: SpeaksAs } | undefined>(undefined);
  if (speakers === undefined) return null;
  if (open) {
    const speaker = speakers.find(({ id }) => id === open.id);
    return (
      <SpeakerForm
        key={open.id}
        interview={item}
        id={open.id}
        as={speaker?.as ?? open.as}
        speaker={speaker}
        onDone={() => setOpen(undefined)}
      />
    );
  }
  return (
    <Stack>
      <Speakers speakers={speakers} onOpen={setOpen} />
      <AddSpeaker onAdd={(as) => setOpen({ id: newId(), as })} />
      <Language item={item} />
    </Stack>
  );
}

interface SpeakersProps {
  readonly speakers: readonly SpeakerItem[];
  readonly onOpen: (speaker: { id: string; as: SpeaksAs }) => void;
}

function Speakers({ speakers, onOpen }: SpeakersProps) {
  const { t } = useI18n();
  const people = usePeople();
  if (speakers.length === 0) return null;
  return (
    <List label={t('people.title')}>
      {speakers.map((speaker) => (
        <Row
          key={speaker.id}
          icon={ICONS[speaker.as ?? 'person']}
          title={speakerWords(t, speaker, people)}
          meta={speakerFacts(t, speaker, people)}
          onClick={() => onOpen({ id: speaker.id, as: speaker.as ?? 'person' })}
        />
      ))}
    </List>
  );
}

function AddSpeaker({ onAdd }: { onAdd: (as: SpeaksAs) => void }) {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={t('people.addLegend')}>
      <p class={styles.legend} aria-hidden="true">
        {t('people.addLegend')}
      </p>
      <div class={styles.ways}>
        {SPEAKS_AS.map((as) => (
          <Button key={as} icon={ICONS[as]} onClick={() => onAdd(as)}>
            {t(`people.as.${as}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The language of the talk, and who interprets: marks are set back further then. */
function Language({ item }: { item: Item }) {
  const { t, lang } = useI18n();
  const save = useSave();
  const { scope, kind, id, values } = item;
  const write = (fields: Readonly<Record<string, Json>>) =>
    save((store) => store.write({ scope, kind, id, fields }));
  const names = languageNames(lang);
  return (
    <>
      {interviewOf(values).people !== '' && (
        <SavedField
          of={item}
          values={values}
          field="people"
          label={t('people.asWritten')}
          hint={t('people.asWrittenHint')}
          write={write}
        />
      )}
      <SavedField
        of={item}
        values={values}
        field="language"
        label={t('people.language')}
        hint={t('people.languageHint')}
        suggestions={names.suggestions}
        // What nobody knows stays as it was written.
        words={{ show: names.show, read: (words) => names.read(words) || words.trim() }}
        write={write}
      />
      <SavedField
        of={item}
        values={values}
        field="interpreter"
        label={t('people.interpreter')}
        hint={t('people.interpreterHint')}
        autoCapitalize="words"
        write={write}
      />
    </>
  );
}
