import { Brackets, Check, CircleCheck, Plus, RotateCcw, UserCheck } from 'lucide';
import { useState } from 'preact/hooks';
import type { FoundName } from '../../domain/found-names.ts';
import { bracketed, nameField, type Reviewed } from '../../domain/reviewed-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { applyReview } from '../../store/apply-review.ts';
import type { Item, Json } from '../../store/types.ts';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field } from '../../ui/field.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import styles from './afterwards.module.css';
import type { InterviewNames } from './read-names.ts';

/** Each name with what can be decided of it; what was decided can be decided again. */
export function NameList({ interview, open, decided, agreed }: InterviewNames) {
  const { t } = useI18n();
  const decide = useDecide(interview);
  const [another, setAnother] = useState('');
  return (
    <Stack gap="wide">
      {open.length + decided.length === 0 && <p>{t('listen.noNames')}</p>}
      {open.length > 0 && <p role="status">{t('listen.openNames', { count: open.length })}</p>}
      <ul class={styles.times}>
        {open.map((found) => (
          <OpenName key={found.said} found={found} agreed={agreed} onDecide={decide} />
        ))}
        {decided.map((name) => (
          <DecidedName key={name.said} name={name} onAgain={() => decide(name.said, null)} />
        ))}
      </ul>
      <FieldRow
        onEnter={() => {
          const said = another.trim();
          if (said === '') return;
          decide(said, bracketed(t('listen.bracketDefault')));
          setAnother('');
        }}
      >
        <Field label={t('listen.addName')} value={another} onInput={setAnother} />
        <Button type="submit" icon={Plus}>
          {t('kit.add')}
        </Button>
      </FieldRow>
    </Stack>
  );
}

type Decide = (said: string, as: string | null) => void;

interface OpenNameProps {
  readonly found: FoundName;
  readonly agreed: readonly string[];
  readonly onDecide: Decide;
}

function OpenName({ found, agreed, onDecide }: OpenNameProps) {
  const { t } = useI18n();
  const { said, why, count, around } = found;
  const [brackets, setBrackets] = useState<string | undefined>(undefined);
  return (
    <li class={styles.mark}>
      <strong dir="auto">{said}</strong>
      <span>{`${t(`listen.why.${why}`)} · ${t('listen.counted', { count })}`}</span>
      <span class={styles.words} data-spoken="" dir="auto">
        {around}
      </span>
      <ButtonRow>
        <Button icon={Check} onClick={() => onDecide(said, said)}>
          {t('listen.keepName')}
        </Button>
        {agreed
          .filter((name) => name !== said)
          .map((name) => (
            <Button key={name} icon={UserCheck} onClick={() => onDecide(said, name)}>
              {t('listen.useName', { name })}
            </Button>
          ))}
        <Button
          icon={Brackets}
          aria-expanded={brackets !== undefined}
          onClick={() => setBrackets(t('listen.bracketDefault'))}
        >
          {t('listen.bracketName')}
        </Button>
      </ButtonRow>
      {brackets !== undefined && (
        <FieldRow onEnter={() => onDecide(said, bracketed(brackets || t('listen.bracketDefault')))}>
          <Field label={t('listen.bracketLabel')} value={brackets} onInput={setBrackets} />
          <Button type="submit" icon={Check}>
            {t('listen.replaceName')}
          </Button>
        </FieldRow>
      )}
    </li>
  );
}

function DecidedName({ name: { said, as }, onAgain }: { name: Reviewed; onAgain: () => void }) {
  const { t } = useI18n();
  return (
    <li class={styles.mark}>
      <div class={styles.row}>
        <strong dir="auto">{said}</strong>
        <State icon={CircleCheck} tone="ok">
          {said === as ? t('listen.decided.keep') : t('listen.decided.replace', { as })}
        </State>
        <span class={styles.end}>
          <Button kind="plain" icon={RotateCcw} onClick={onAgain}>
            {t('listen.decideAgain')}
          </Button>
        </span>
      </div>
    </li>
  );
}

/** Writes a decision, and brings what was shared before into line with it. */
function useDecide({ scope, kind, id }: Item): Decide {
  const save = useSave();
  return (said, as) =>
    void save(async (store) => {
      const decided: Json = as === null ? null : { said, as };
      await store.write({ scope, kind, id, fields: { [nameField(said)]: decided } });
      await applyReview(store, { scope, id });
    });
}
