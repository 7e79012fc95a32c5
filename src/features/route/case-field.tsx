import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Case } from '../../domain/case.ts';
import type { Listed } from '../../domain/json.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { rankAt } from '../../domain/rank.ts';
import { freeWeave } from '../../domain/weave.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';

/** No id is like this one: it asks for a new record. */
const NEW = '+';

export interface CaseFieldProps {
  item: Item | undefined;
  edit: Edit;
  /** in their order */
  cases: ReadonlyMap<string, Listed<Case>>;
}

/** Which case it belongs to: one that the route knows, or a new one with a weave of its own. */
export function CaseField({ item, edit, cases }: CaseFieldProps) {
  const { t } = useI18n();
  const [isNew, setNew] = useState(false);
  const list = [...cases.values()];
  const choose = (value: string) => {
    setNew(value === NEW);
    if (value !== NEW) void edit.write({ case: value });
  };
  return (
    <>
      <Select
        label={t('route.case')}
        options={[
          { value: '', label: t('route.none') },
          ...list.map(({ id, title }) => ({ value: id, label: title })),
          { value: NEW, label: t('route.newCase') },
        ]}
        value={isNew ? NEW : jsonWords(item?.values['case'])}
        onChange={choose}
      />
      {isNew && (
        <NewCase
          edit={edit}
          cases={list}
          place={jsonWords(item?.values['place'])}
          onMade={() => setNew(false)}
        />
      )}
    </>
  );
}

interface NewCaseProps {
  edit: Edit;
  cases: readonly Listed<Case>[];
  /** the stop's place: most cases are shown where they are */
  place: string;
  onMade: () => void;
}

function NewCase({ edit, cases, place, onMade }: NewCaseProps) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const [title, setTitle] = useState('');
  const [host, setHost] = useState('');
  const make = async () => {
    const id = newId();
    const fields = {
      title: title.trim(),
      host: host.trim(),
      weave: freeWeave(cases.map(({ weave }) => weave)),
      rank: rankAt(cases, cases.length, Math.random),
      ...(place ? { place } : {}),
    };
    const made = await save((store) => store.write({ scope: 'programme', kind: 'case', id, fields }));
    if (made && (await edit.write({ case: id }))) onMade();
  };
  return (
    <div class={styles.group}>
      <Field label={t('route.caseTitle')} value={title} onInput={setTitle} dir="auto" />
      <Field
        label={t('route.caseHost')}
        hint={t('route.hostHint')}
        value={host}
        onInput={setHost}
        dir="auto"
      />
      <Button icon={Plus} disabled={title.trim() === ''} onClick={() => void make()}>
        {t('route.make')}
      </Button>
    </div>
  );
}
