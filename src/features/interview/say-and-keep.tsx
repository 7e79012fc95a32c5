import { Mic, Square } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { realBrowser } from '../../capture/browser.ts';
import type { MicrophoneFault } from '../../capture/microphone.ts';
import { beginShortTake, type ShortTake } from '../../capture/short-take.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import type { AskedAloud } from '../../domain/saying.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { keepSaying } from './keep-saying.ts';

/** Somebody says a question in their language, once for the whole route. */
export function SayAndKeep({ question }: { question: AskedAloud }) {
  const { t } = useI18n();
  const recorder = useRecorder();
  const [language, setLanguage] = useState('');
  const isRecording = recorder.state.value.name !== 'idle';
  const { take, fault, begin, end } = useTake(question, language.trim());
  const once = useSingleTap();
  return (
    <Fold summary={t('consent.recordHow')}>
      <Stack>
        <Field
          label={t('consent.sayIn')}
          hint={t('consent.sayInHint')}
          value={language}
          onInput={setLanguage}
          disabled={take !== undefined}
          dir="auto"
        />
        {isRecording && <p>{t('consent.sayAfter')}</p>}
        {fault && <Notice kind="error">{t(`faults.recorder.${fault}`)}</Notice>}
        {take ? (
          <Button icon={Square} kind="act" onClick={() => void end()}>
            {t('consent.sayStop')}
          </Button>
        ) : (
          <Button icon={Mic} disabled={isRecording || language.trim() === ''} onClick={() => once(begin)}>
            {t('consent.sayStart')}
          </Button>
        )}
      </Stack>
    </Fold>
  );
}

function useTake(question: AskedAloud, language: string) {
  const save = useSave();
  const [take, setTake] = useState<ShortTake | undefined>(undefined);
  const [fault, setFault] = useState<MicrophoneFault | undefined>(undefined);
  const running = useRef<ShortTake | undefined>(undefined);
  const left = useRef(false);
  // Whoever leaves has not said it to the end.
  useEffect(
    () => () => {
      left.current = true;
      void running.current?.stop();
    },
    [],
  );
  return {
    take,
    fault,
    async begin() {
      setFault(undefined);
      const begun = await beginShortTake(realBrowser(window));
      if (!begun.ok) return setFault(begun.reason);
      // The phone may have asked for leave meanwhile.
      if (left.current) return void begun.take.stop();
      running.current = begun.take;
      setTake(begun.take);
    },
    async end() {
      const sound = await running.current?.stop();
      running.current = undefined;
      setTake(undefined);
      if (sound) await save((store) => keepSaying(store, { question, language, sound }));
    },
  };
}
