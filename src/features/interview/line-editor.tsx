import { CircleCheck, MapPin, Trash2 } from 'lucide';
import type { Spot } from '../../domain/time-line.ts';
import { languageName } from '../../i18n/place-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { savedWords } from '../../i18n/saved-words.ts';
import type { Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { useText } from '../../store/use-text.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Menu } from '../../ui/menu.tsx';
import { WordsArea } from '../../ui/words-area.tsx';
import styles from './listen.module.css';
import type { Moments } from './use-moments.ts';

export interface LineEditorProps {
  readonly line: Moments['lines'][number];
  readonly time: string;
  readonly playing: () => Spot | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly language: string;
  readonly second: string;
}

/** One line under one's hands: its words, the same in a second language, its moment, draft or checked. */
export function LineEditor({ line, time, playing, onOpen, language, second }: LineEditorProps) {
  const { t } = useI18n();
  const save = useSave();
  const { scope, kind, id } = line.item;
  const write = (fields: Record<string, Json>) =>
    void save((store) => store.write({ scope, kind, id, fields }));
  const here = () => {
    const spot = playing();
    if (spot) write(spot);
  };
  const isChecked = line.state === 'checked';
  const remove = () => {
    onOpen(undefined);
    void save((store) => store.bin(line.item));
  };
  return (
    <div class={styles.editor}>
      <div class={styles.columns}>
        <LineWords line={line} field="words" label={t('listen.lineAt', { time })} lang={language} focus />
        {second !== '' && <OtherWords line={line} second={second} onLanguage={write} />}
      </div>
      <ButtonRow>
        <Button
          icon={CircleCheck}
          aria-pressed={isChecked}
          onClick={() => write({ state: isChecked ? 'draft' : 'checked' })}
        >
          {t('listen.write.checked')}
        </Button>
        <Menu
          label={t('kit.more')}
          items={[
            { label: t('listen.toPlaying'), icon: MapPin, onSelect: here },
            { label: t('kit.toBin'), icon: Trash2, danger: true, onSelect: remove },
          ]}
        />
      </ButtonRow>
    </div>
  );
}

interface OtherWordsProps {
  readonly line: Moments['lines'][number];
  readonly second: string;
  readonly onLanguage: (fields: Record<string, Json>) => void;
}

/** The same words in a second language; which one is noted with the first letter. */
function OtherWords({ line, second, onLanguage }: OtherWordsProps) {
  const { t, lang } = useI18n();
  const label = t('listen.inLanguage', { language: languageName(lang, second) });
  const note = () => {
    if (line.otherLanguage !== second) onLanguage({ otherLanguage: second });
  };
  return <LineWords line={line} field="other" label={label} lang={second} onTyped={note} />;
}

interface LineWordsProps {
  readonly line: Moments['lines'][number];
  readonly field: 'words' | 'other';
  readonly label: string;
  readonly lang: string;
  readonly focus?: boolean;
  readonly onTyped?: () => void;
}

function LineWords({ line, field, label, lang, focus, onTyped }: LineWordsProps) {
  const { t } = useI18n();
  const { scope, kind, id } = line.item;
  const { words, state, open, change, hold } = useText({ scope, kind, id, field });
  return (
    <WordsArea
      label={label}
      words={words}
      onWords={(next) => {
        change(next);
        onTyped?.();
      }}
      onCompose={hold}
      readOnly={!open}
      focus={focus === true && open}
      lang={lang || undefined}
      rows={2}
      spoken
      {...savedWords(t, state)}
    />
  );
}
