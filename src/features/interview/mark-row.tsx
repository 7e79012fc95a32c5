import { Headphones, Pencil, Repeat, Sprout } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Moment, Spot } from '../../domain/time-line.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Quote } from '../../ui/quote.tsx';
import styles from './afterwards.module.css';
import { MarkEdit } from './mark-edit.tsx';
import { MarkHead } from './mark-head.tsx';
import { MarkWriteState, MarkWriting } from './mark-writing.tsx';
import { SavedWords } from './saved-words.tsx';

export interface MarkRowProps {
  readonly interview: Item;
  readonly mark: Item;
  readonly moment: Moment;
  /** missing where the sound of the mark is not there */
  readonly play: (() => void) | undefined;
  readonly isLooped: boolean;
  readonly onLoop: (on: boolean) => void;
  readonly onInspire: () => void;
  readonly playing: () => Spot | undefined;
}

/**
 * A mark: hear it, once or again and again, say what it was, write what was said, let it inspire a plan. One whose words are
 * written down stands as they read until somebody opens it.
 */
export function MarkRow(props: MarkRowProps) {
  const { interview, mark, moment, play, isLooped, onLoop, onInspire, playing } = props;
  const { t, format } = useI18n();
  const { scope, kind, id } = mark;
  const clock = moment.at === undefined ? '' : format.clock(moment.at);
  const loop = () => {
    onLoop(!isLooped);
    if (!isLooped) play?.();
  };
  const inspire = (
    <Button icon={Sprout} onClick={onInspire}>
      {t('interview.inspires')}
    </Button>
  );
  const said = saidIn(mark);
  // What is open stays open: nothing folds away under the hand that writes.
  const [isOpen, setOpen] = useState(said === '');
  const wasFolded = useRef(!isOpen);
  if (!isOpen)
    return (
      <li class={styles.mark}>
        <MarkHead mark={mark} clock={clock} play={play} />
        <Quote>{said}</Quote>
        <ButtonRow>
          {inspire}
          <Button kind="plain" icon={Pencil} onClick={() => setOpen(true)}>
            {t('interview.openMark')}
          </Button>
          <MarkWriteState mark={mark} />
        </ButtonRow>
      </li>
    );
  return (
    <li class={styles.mark}>
      <MarkHead mark={mark} clock={clock} play={play} />
      <SavedWords
        target={{ scope, kind, id, field: 'words' }}
        label={t('interview.writeDown')}
        rows={2}
        spoken
        focus={wasFolded.current}
      />
      <MarkWriting mark={mark}>{inspire}</MarkWriting>
      <MarkEdit mark={mark} playing={playing}>
        {play && (
          <Button icon={Repeat} aria-pressed={isLooped} onClick={loop}>
            {t('listen.loop')}
          </Button>
        )}
        <LinkButton icon={Headphones} href={`/interview/${scope}/${interview.id}/write?mark=${id}`}>
          {t('listen.listenWrite')}
        </LinkButton>
      </MarkEdit>
    </li>
  );
}

/** What has been written down of it, as it was last read. */
function saidIn({ values }: Item): string {
  const { words } = values;
  return typeof words === 'string' ? words.trim() : '';
}
