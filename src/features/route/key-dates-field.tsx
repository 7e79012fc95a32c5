import { Plus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isDate } from '../../domain/date.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Doubt } from './doubt.tsx';
import { jsonObject, withField } from './json-object.ts';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

export interface KeyDatesFieldProps {
  item: Item | undefined;
  edit: Edit;
  /** first day of the route, `YYYY-MM-DD` */
  begins: string | undefined;
}

/** The dates that matter after the road, one list. A line that is emptied is not kept. */
export function KeyDatesField({ item, edit, begins }: KeyDatesFieldProps) {
  const { t } = useI18n();
  const kept = item?.values['keyDates'];
  const typing = useTyped<Json>({ ...edit.of, field: 'keyDates' }, kept, filled);
  const draft = useDraft<Json>(kept ?? [], (keyDates) => edit.write({ keyDates: filled(keyDates) }), typing);
  const held = Array.isArray(draft.value) ? draft.value : [];
  const [added, setAdded] = useState(0);
  const lines = [...held, ...Array.from({ length: added }, (): Json => ({}))];
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // The line stands above the button: whoever asked for it goes on there.
    if (added > 0)
      [...(list.current?.querySelectorAll<HTMLElement>('input[type=date]') ?? [])].at(-1)?.focus();
  }, [added]);
  const put = (index: number, field: string) => (words: string) => {
    setAdded(0);
    draft.change(lines.map((line, place) => (place === index ? withField(line, field, words) : line)));
  };
  return (
    <fieldset ref={list} class={styles.plain}>
      <legend class={styles.legend}>
        <h3>{t('route.keyDates')}</h3>
      </legend>
      {lines.length === 0 && <p class={styles.small}>{t('route.noKeyDates')}</p>}
      {lines.map((line, index) => (
        // Lines have no name but their place.
        <div key={index} class={styles.line}>
          <Field
            label={t('route.date')}
            type="date"
            value={jsonWords(jsonObject(line)['date'])}
            onInput={put(index, 'date')}
            onBlur={() => void draft.flush()}
          />
          <Field
            label={t('route.keyDateTitle')}
            value={jsonWords(jsonObject(line)['title'])}
            dir="auto"
            onInput={put(index, 'title')}
            onBlur={() => void draft.flush()}
          />
          <Doubt>{isEarly(line, begins) && t('route.keyDateEarly')}</Doubt>
        </div>
      ))}
      {lines.length > 0 && <p class={styles.small}>{t('route.keyDateHint')}</p>}
      <p>
        <Button icon={Plus} onClick={() => setAdded(added + 1)}>
          {t('route.addKeyDate')}
        </Button>
      </p>
    </fieldset>
  );
}

function isEarly(line: Json, begins: string | undefined): boolean {
  const date = jsonWords(jsonObject(line)['date']);
  return begins !== undefined && isDate(date) && date < begins;
}

function filled(lines: Json): Json {
  return Array.isArray(lines) ? lines.filter(isFilled) : [];
}

function isFilled(line: Json): boolean {
  const { date, title } = jsonObject(line);
  return jsonWords(date) !== '' || jsonWords(title) !== '';
}
