import { MapPin, Minus, Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { markOf } from '../../domain/mark.ts';
import type { Spot } from '../../domain/time-line.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Tags } from './tags.tsx';

const SECOND = 1000;

interface MarkEditProps {
  readonly mark: Item;
  readonly playing: () => Spot | undefined;
  /** what else is rarely needed */
  readonly children: ComponentChildren;
}

/** Where the mark is, by a second or to where the sound plays, and its tags. */
export function MarkEdit({ mark, playing, children }: MarkEditProps) {
  const { t } = useI18n();
  const save = useSave();
  const { media, at } = markOf(mark.values);
  const move = (to: Spot | undefined) => {
    if (to === undefined) return;
    const { scope, kind, id } = mark;
    void save((store) => store.write({ scope, kind, id, fields: { moved: to } }));
  };
  const by = (ms: number) =>
    move(media === undefined ? undefined : { media, at: Math.max(0, (at ?? 0) + ms) });
  return (
    <Fold summary={t('listen.change')}>
      <Stack>
        <ButtonRow>{children}</ButtonRow>
        <ButtonRow>
          <Button icon={Minus} aria-label={t('listen.earlier')} onClick={() => by(-SECOND)}>
            {t('listen.second')}
          </Button>
          <Button icon={Plus} aria-label={t('listen.later')} onClick={() => by(SECOND)}>
            {t('listen.second')}
          </Button>
          <Button icon={MapPin} onClick={() => move(playing())}>
            {t('listen.toPlaying')}
          </Button>
        </ButtonRow>
        <Tags item={mark} />
      </Stack>
    </Fold>
  );
}
