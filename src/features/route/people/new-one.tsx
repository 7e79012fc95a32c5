import { Check } from 'lucide';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { jsonWords } from '../../../domain/json-words.ts';
import { ROSTER_DRAFT } from '../../../domain/roster-draft.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useDraft } from '../../../store/use-draft.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useRecord } from '../../../store/use-record.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { useTyped } from '../../../store/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';

export interface NewOneProps {
  kind: 'person' | 'organisation' | 'team';
  open: boolean;
  onClose: () => void;
}

/** Asks for the name, and opens the page of whoever was added. A name that was typed and not added is kept for whoever typed it. */
export function NewOne({ kind, open, onClose }: NewOneProps) {
  const { t } = useI18n();
  const written = useRecord('me', ROSTER_DRAFT);
  return (
    <Sheet open={open} title={t(`roster.add.${kind}`)} closeLabel={t('kit.close')} onClose={onClose}>
      {written && <Name kind={kind} written={written.item} />}
    </Sheet>
  );
}

function Name({ kind, written }: Pick<NewOneProps, 'kind'> & { written: Item | undefined }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const once = useSingleTap();
  const { route } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const draft = useNameDraft(kind, written);
  const name = draft.value.trim();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const add = async () => {
    const id = newId();
    // In this order: what is still on its way to the draft must not come after it was emptied; what failed is let go of below.
    await draft.flush();
    const record = { scope: 'programme', kind, id, fields: { name } } as const;
    if (!(await save((store) => store.write(record, { ...DRAFT, fields: { [kind]: '' } })))) return;
    draft.clear();
    route(`/${kind}/${id}`);
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') once(add);
      }}
    >
      <Stack>
        <Field
          label={t('roster.name')}
          value={draft.value}
          onInput={draft.change}
          onBlur={() => void draft.flush()}
          dir="auto"
          autoCapitalize="words"
          enterKeyHint="done"
        />
        <Button kind="act" icon={Check} type="submit" wide disabled={name === ''}>
          {t(`roster.add.${kind}`)}
        </Button>
      </Stack>
    </form>
  );
}

const DRAFT = { scope: 'me', kind: 'roster_draft', id: ROSTER_DRAFT } as const;

function useNameDraft(kind: NewOneProps['kind'], written: Item | undefined) {
  const save = useSave();
  const held = written?.values[kind];
  const typing = useTyped<string>({ ...DRAFT, field: kind }, held);
  const write = (name: string) => save((store) => store.write({ ...DRAFT, fields: { [kind]: name } }));
  return useDraft(jsonWords(held), write, typing);
}
