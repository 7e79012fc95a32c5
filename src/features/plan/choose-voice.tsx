import { BookMarked, NotebookPen } from 'lucide';
import { useState } from 'preact/hooks';
import type { ShareRefusal } from '../../domain/share-note.ts';
import { noteOf } from '../../domain/note.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { inspirePlan } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useSave } from '../../store/use-save.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Field } from '../../ui/field.tsx';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/row.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { useVoices, type Voice } from './use-voices.ts';
import { WriteNote } from './write-note.tsx';

interface ChooseVoiceProps {
  readonly plan: string;
  /** what inspires the plan already */
  readonly chosen: readonly (string | undefined)[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Which voice inspires this plan. */
export function ChooseVoice({ plan, chosen, open, onClose }: ChooseVoiceProps) {
  const { t } = useI18n();
  const save = useSave();
  const [refused, setRefused] = useState<ShareRefusal | undefined>(undefined);
  const close = () => {
    setRefused(undefined);
    onClose();
  };
  const once = useSingleTap();
  const choose = (item: Item) =>
    save(async (store) => {
      const result = await inspirePlan(store, item, { id: plan });
      setRefused(result.ok ? undefined : result.reason);
      if (result.ok) onClose();
    });
  return (
    <Sheet open={open} title={t('plan.whichVoice')} closeLabel={t('kit.close')} onClose={close}>
      <Stack>
        {refused && <Notice kind="warn">{t(`notebook.refused.${refused}`)}</Notice>}
        <Voices chosen={chosen} onChoose={(item) => once(() => choose(item))} />
      </Stack>
    </Sheet>
  );
}

function Voices({ chosen, onChoose }: Pick<ChooseVoiceProps, 'chosen'> & { onChoose: (item: Item) => void }) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const voices = useVoices(chosen, query);
  if (!voices) return null;
  if (voices.length === 0 && query === '') return <NoVoices />;
  return (
    <>
      <p>{t('plan.voicesHint')}</p>
      <Field type="search" label={t('kit.search')} value={query} onInput={setQuery} enterKeyHint="search" />
      {voices.length === 0 && <p role="status">{t('notebook.nothingFound', { words: query })}</p>}
      <LongList of={voices} listed={query} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List label={t('plan.whichVoice')}>
            {shown.map((voice) => (
              <VoiceRow key={voice.item.key} voice={voice} onChoose={onChoose} />
            ))}
          </List>
        )}
      </LongList>
    </>
  );
}

function VoiceRow({ voice, onChoose }: { voice: Voice; onChoose: (item: Item) => void }) {
  const { t, format } = useI18n();
  const programme = useProgramme();
  const { item, words, name, spoken } = voice;
  const of = voice.case === undefined ? undefined : programme?.cases.get(voice.case);
  const { type } = noteOf(item.values);
  const isCase = item.kind === 'case';
  return (
    <Row
      icon={isCase ? BookMarked : capturedIcon(item.kind, type)}
      weave={of?.weave}
      spoken={spoken}
      title={words}
      meta={
        <Facts
          of={
            isCase
              ? [t('words.kind.case'), name && t('today.hosts', { host: name })]
              : [
                  name ||
                    t(item.kind === 'quote' ? 'notebook.noName' : `words.note.${type ?? 'observation'}`),
                  format.date(item.at),
                  of?.title,
                ]
          }
        />
      }
      onClick={() => onChoose(item)}
    />
  );
}

function NoVoices() {
  const { t } = useI18n();
  return (
    <EmptyPlace icon={NotebookPen} action={<WriteNote />}>
      {t('plan.voicesEmpty')}
    </EmptyPlace>
  );
}
