import { PencilLine } from 'lucide';
import { useState } from 'preact/hooks';
import type { Position } from '../../capture/recording.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { InterviewRef } from './consent-answer.ts';
import { SavedWords } from './saved-words.tsx';

interface Moment {
  readonly id: string;
  readonly created: number;
  readonly position: Position | undefined;
}

/** A note written while someone speaks, tied to the moment at which it was begun. */
export function MomentNote({ scope, id, item }: InterviewRef & { item: Item | undefined }) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const store = useStore();
  const [moment, setMoment] = useState<Moment | undefined>(undefined);
  const begin = () => setMoment({ id: store.newId(), created: store.now(), position: recorder.position() });
  return (
    <>
      <Button icon={PencilLine} onClick={begin}>
        {t('record.note')}
      </Button>
      <Sheet
        open={moment !== undefined}
        title={t('record.note')}
        closeLabel={t('kit.close')}
        onClose={() => setMoment(undefined)}
      >
        {moment && (
          <SavedWords
            target={{
              scope,
              kind: 'note',
              id: moment.id,
              field: 'body',
              initial: { ...noteFields(moment, store.profile.member), interview: id, ...stopOf(item) },
            }}
            label={t('record.noteLabel')}
            focus
          />
        )}
      </Sheet>
    </>
  );
}

function noteFields({ created, position }: Moment, author: string): Record<string, Json> {
  const at = position ? { media: position.media, at: Math.round(position.at) } : {};
  return { type: 'observation', created, author, ...at };
}

function stopOf(item: Item | undefined): Record<string, Json> {
  const { activity, case: visited } = item?.values ?? {};
  return { ...(activity ? { activity } : {}), ...(visited ? { case: visited } : {}) };
}
