import { Mic, Square, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { realBrowser } from '../../capture/browser.ts';
import { LONGEST_PROMPT, type PromptRecording, recordPrompt } from '../../capture/prompt.ts';
import { useRecorder } from '../../capture/use-recorder.tsx';
import { textField } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PromptButton } from './prompt-button.tsx';
import { replacePrompt } from './replace-prompt.ts';
import type { QuestionEdit } from './question-sheet.tsx';

type Fault = 'promptBusy' | 'promptNoMicrophone' | 'promptNotSaved';

/** The question as somebody says it, for people who read little and languages that no voice exists for. */
export function PromptField(edit: QuestionEdit & { readonly language: string; readonly name: string }) {
  const { language, name, question } = edit;
  const { t, format } = useI18n();
  const { record, forget, stop, since, opens, fault } = usePrompt(edit);
  const media = question.prompt[language];
  return (
    <Stack gap="tight">
      <p>{t('guide.prompt', { language: name })}</p>
      <p>{t('guide.promptHint')}</p>
      {fault && <Notice kind="warn">{t(`guide.${fault}`)}</Notice>}
      {opens && <Waiting>{t('record.asking')}</Waiting>}
      {since === undefined ? (
        <ButtonRow>
          <PromptButton question={question} lang={language} />
          <Button icon={Mic} disabled={opens} onClick={record}>
            {t(media ? 'guide.promptAgain' : 'guide.promptRecord')}
          </Button>
          {media && (
            <Button icon={Trash2} onClick={forget}>
              {t('guide.promptForget')}
            </Button>
          )}
        </ButtonRow>
      ) : (
        <ButtonRow>
          <Button kind="record" icon={Square} onClick={stop}>
            {t('guide.promptStop')}
          </Button>
          <span role="timer">
            {t('guide.promptTime', { time: format.clock(since), most: format.clock(LONGEST_PROMPT) })}
          </span>
        </ButtonRow>
      )}
    </Stack>
  );
}

/** Records beside the recorder of interviews, never at the same time. */
function usePrompt({ record: owner, language, write }: QuestionEdit & { readonly language: string }) {
  const store = useStore();
  const recorder = useRecorder();
  const save = useSave();
  const [since, setSince] = useState<number | undefined>(undefined);
  const [opens, setOpens] = useState(false);
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const running = useRef<PromptRecording | undefined>(undefined);
  const replace = (media: string | null) =>
    save((held) =>
      replacePrompt(held, {
        record: owner,
        language,
        write: () => write({ [textField('prompt', language)]: media }),
      }),
    );
  // Whoever leaves has said what they wanted to say.
  useEffect(() => () => running.current?.stop(), []);
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = setTimeout(() => setSince(since + 1000), 1000);
    return () => clearTimeout(timer);
  }, [since]);
  const record = async () => {
    if (recorder.state.value.name !== 'idle') return setFault('promptBusy');
    setFault(undefined);
    const { media, now, newId } = store;
    running.current = recordPrompt(
      { browser: realBrowser(window), media, writer: store, now, newId },
      { owner, scope: 'programme' },
    );
    setOpens(true);
    void running.current.begun.then(() => {
      setOpens(false);
      setSince(0);
    });
    const prompt = await running.current.done;
    setOpens(false);
    setSince(undefined);
    if (!prompt.ok) return setFault(prompt.reason === 'not_saved' ? 'promptNotSaved' : 'promptNoMicrophone');
    await replace(prompt.media);
  };
  return {
    record: () => void record(),
    forget: () => void replace(null),
    stop: () => running.current?.stop(),
    since,
    opens,
    fault,
  };
}
