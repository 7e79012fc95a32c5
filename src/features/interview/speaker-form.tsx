import { Check, Trash2 } from 'lucide';
import { jsonWords } from '../../domain/json-words.ts';
import { type SpeaksAs, speakerOf } from '../../domain/speaker.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useVersionsWords } from '../../i18n/use-versions-words.ts';
import type { Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import type { SpeakerItem } from '../../store/use-people.tsx';
import { useSave } from '../../store/use-save.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { useVersions } from '../../store/use-versions.tsx';
import { Button } from '../../ui/button.tsx';
import { CountField } from '../../ui/count-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Versions } from '../../ui/versions.tsx';
import type { InterviewRef } from './consent-answer.ts';
import styles from './people.module.css';
import { PersonForm } from './person-form.tsx';
import { SavedField } from './saved-field.tsx';
import { writeSpeaker } from './speaker-write.ts';

export interface SpeakerFormProps {
  readonly interview: InterviewRef;
  readonly id: string;
  readonly as: SpeaksAs;
  /** absent until something of it is written */
  readonly speaker: SpeakerItem | undefined;
  readonly onDone: () => void;
}

/** One of those who speak. It is there as soon as something of it is written. */
export function SpeakerForm({ interview, id, as, speaker, onDone }: SpeakerFormProps) {
  const { t } = useI18n();
  const save = useSave();
  const write = (fields: Readonly<Record<string, Json>>) =>
    save((store) => writeSpeaker(store, { interview, id, as }, fields));
  const remove = async () => {
    if (!speaker || (await save((store) => store.bin(speaker.item)))) onDone();
  };
  const shared = {
    of: {
      scope: interview.scope,
      kind: 'speaker',
      id,
      initial: { interview: interview.id, as },
      interview,
    },
    values: speaker?.item.values ?? {},
    write,
  };
  return (
    <Stack>
      <h3 class={styles.as}>{t(`people.as.${as}`)}</h3>
      {as === 'person' && <PersonForm interview={interview} id={id} speaker={speaker} fields={shared} />}
      {as === 'alias' && (
        <SavedField
          {...shared}
          field="name"
          label={t('people.alias')}
          hint={t('people.aliasHint')}
          autoCapitalize="words"
        />
      )}
      {as === 'group' && <GroupForm {...shared} />}
      {speaker?.person === undefined && (
        <SavedField {...shared} field="role" label={t('people.role')} hint={t('people.roleHint')} />
      )}
      <Button kind="act" icon={Check} large onClick={onDone}>
        {t('people.done')}
      </Button>
      {speaker && (
        <p class={styles.apart}>
          <Button kind="danger" icon={Trash2} onClick={() => void remove()}>
            {t('people.remove')}
          </Button>
        </p>
      )}
    </Stack>
  );
}

type GroupFormProps = Pick<Parameters<typeof SavedField>[0], 'of' | 'values' | 'write'>;

/** A group is counted; the young are among the women and the men. */
function GroupForm(shared: GroupFormProps) {
  const { t } = useI18n();
  return (
    <>
      <Counted {...shared} field="women" />
      <Counted {...shared} field="men" />
      <Counted {...shared} field="young" />
      <SavedField {...shared} field="name" label={t('people.group')} hint={t('people.groupHint')} />
    </>
  );
}

/** Counts at once on the screen, and on disk when the thumb rests. */
function Counted({
  of,
  values,
  write,
  field,
}: GroupFormProps & { readonly field: 'women' | 'men' | 'young' }) {
  const { t } = useI18n();
  const held = values[field] === undefined ? null : speakerOf(values)[field];
  const typing = useTyped<number | null>({ ...of, field }, values[field]);
  const draft = useDraft<number | null>(held, (count) => write({ [field]: count }), typing);
  const versions = useVersionsWords(useVersions(of, field), jsonWords);
  const what = t(`people.${field}`);
  return (
    <>
      <Versions {...versions} field={what} />
      <CountField
        label={what}
        value={draft.value ?? undefined}
        onChange={(count) => draft.change(count ?? null)}
        fewerLabel={t('people.fewer', { what })}
        moreLabel={t('people.more', { what })}
      />
    </>
  );
}
