import { Pencil } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { rename } from '../../store/own-name.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './this-phone.module.css';

/** One's own name, and the way to change it. */
export function OwnName({ name }: { name: string }) {
  const { t } = useI18n();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const frame = useFollowingFocus(draft !== undefined);
  if (draft !== undefined) {
    return (
      <div ref={frame}>
        <NameForm draft={draft} name={name} onInput={setDraft} onDone={() => setDraft(undefined)} />
      </div>
    );
  }
  return (
    <div class={styles.own} ref={frame}>
      <dl class={styles.facts}>
        <div>
          <dt>{t('phone.name')}</dt>
          <dd dir="auto">{name}</dd>
        </div>
      </dl>
      <Button icon={Pencil} onClick={() => setDraft(name)}>
        {t('phone.nameChange')}
      </Button>
    </div>
  );
}

/** The focus goes into the form with whoever opened it, and back to the button. */
function useFollowingFocus(isOpen: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current === isOpen) return;
    was.current = isOpen;
    frame.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [isOpen]);
  return frame;
}

interface FormProps {
  readonly draft: string;
  readonly name: string;
  readonly onInput: (draft: string) => void;
  readonly onDone: () => void;
}

function NameForm({ draft, name, onInput, onDone }: FormProps) {
  const { t } = useI18n();
  const save = useSave();
  const [missing, setMissing] = useState(false);
  const next = draft.trim();
  const keep = async () => {
    setMissing(next === '');
    if (next === '') return;
    if (next === name || (await save((store) => rename(store, next)))) onDone();
  };
  return (
    <form
      class={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        label={t('phone.name')}
        hint={t('phone.nameHint')}
        error={missing && next === '' ? t('phone.nameMissing') : undefined}
        value={draft}
        onInput={onInput}
        autoComplete="name"
        autoCapitalize="words"
        maxLength={120}
        spellcheck={false}
        dir="auto"
      />
      <ButtonRow>
        <Button type="submit" kind="act">
          {t('phone.nameKeep')}
        </Button>
        <Button onClick={onDone}>{t('kit.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
