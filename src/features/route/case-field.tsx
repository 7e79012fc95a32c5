import { useState } from 'preact/hooks';
import type { Case } from '../../domain/case.ts';
import type { Listed } from '../../domain/json.ts';
import { jsonWords } from '../../domain/json-words.ts';
import { rankAt } from '../../domain/rank.ts';
import { freeWeave } from '../../domain/weave.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { ChooseOrMake } from '../../ui/choose-or-make.tsx';
import { Field } from '../../ui/field.tsx';
import { MakeOne } from '../../ui/make-one.tsx';
import styles from './route.module.css';
import type { Edit } from './use-edit.ts';
import { useMake } from './use-make.ts';

export interface CaseFieldProps {
  item: Item | undefined;
  edit: Edit;
  /** in their order */
  cases: ReadonlyMap<string, Listed<Case>>;
}

/** Which case it belongs to: one that the route knows, or a new one with a weave of its own. */
export function CaseField({ item, edit, cases }: CaseFieldProps) {
  const { t } = useI18n();
  const list = [...cases.values()];
  const choose = (id: string) => edit.write({ case: id });
  return (
    <ChooseOrMake
      label={t('route.case')}
      options={[
        { value: '', label: t('route.none') },
        ...list.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      newLabel={t('route.newCase')}
      value={jsonWords(item?.values['case'])}
      onChoose={(id) => void choose(id)}
      make={(close) => (
        <NewCase
          cases={list}
          place={jsonWords(item?.values['place'])}
          onMade={async (id) => {
            const chosen = await choose(id);
            if (chosen) close();
            return chosen;
          }}
        />
      )}
    />
  );
}

interface NewCaseProps {
  cases: readonly Listed<Case>[];
  /** the stop's place: most cases are shown where they are */
  place: string;
  onMade: (id: string) => Promise<boolean>;
}

function NewCase({ cases, place, onMade }: NewCaseProps) {
  const { t } = useI18n();
  const make = useMake();
  const [host, setHost] = useState('');
  const makeCase = async (title: string) => {
    const id = await make('case', {
      title,
      host: host.trim(),
      weave: freeWeave(cases.map(({ weave }) => weave)),
      rank: rankAt(cases, cases.length, Math.random),
      ...(place ? { place } : {}),
    });
    return id !== undefined && onMade(id);
  };
  return (
    <div class={styles.group}>
      <MakeOne label={t('route.caseTitle')} action={t('route.make')} onMake={makeCase}>
        <Field
          label={t('route.caseHost')}
          hint={t('route.hostHint')}
          value={host}
          onInput={setHost}
          dir="auto"
        />
      </MakeOne>
    </div>
  );
}
