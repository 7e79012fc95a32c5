import { PenLine } from 'lucide';
import type { ComponentChildren } from 'preact';
import { markOf, type WriteState } from '../../domain/mark.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { State } from '../../ui/state.tsx';
import { WRITE_LOOKS } from './write-looks.ts';

/** What can be done with a mark at once, and whether somebody wants this passage written down, has written it, or has checked it. */
export function MarkWriting({ mark, children }: { mark: Item; children: ComponentChildren }) {
  const { t } = useI18n();
  const save = useSave();
  const { write } = markOf(mark.values);
  const say = (next: WriteState | null) => {
    const { scope, kind, id } = mark;
    const fields: Record<string, Json> = { write: next };
    void save((store) => store.write({ scope, kind, id, fields }));
  };
  return (
    <ButtonRow>
      {children}
      {write === undefined ? (
        <Button icon={PenLine} onClick={() => say('wanted')}>
          {t('listen.want')}
        </Button>
      ) : (
        <MarkWriteState mark={mark} />
      )}
      {write === 'wanted' && (
        <Button kind="plain" onClick={() => say(null)}>
          {t('listen.unwant')}
        </Button>
      )}
    </ButtonRow>
  );
}

/** How far the writing down of a passage is; nothing where nobody asked for it. */
export function MarkWriteState({ mark }: { mark: Item }) {
  const { t } = useI18n();
  const { write } = markOf(mark.values);
  return write && <State {...WRITE_LOOKS[write]}>{t(`listen.write.${write}`)}</State>;
}
