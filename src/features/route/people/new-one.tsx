import { Check } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useI18n } from '../../../i18n/provider.tsx';
import { useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';

export interface NewOneProps {
  kind: 'person' | 'organisation' | 'team';
  open: boolean;
  onClose: () => void;
  /** what it begins with beside its name */
  fields?: Readonly<Record<string, string>>;
}

/** Asks for the name, and opens the page of whoever was added. */
export function NewOne({ kind, open, onClose, fields = {} }: NewOneProps) {
  const { t } = useI18n();
  const { newId } = useStore();
  const save = useSave();
  const once = useSingleTap();
  const { route } = useLocation();
  const [name, setName] = useState('');
  const add = async () => {
    const id = newId();
    const record = { scope: 'programme', kind, id, fields: { ...fields, name: name.trim() } } as const;
    if (await save((store) => store.write(record))) route(`/${kind}/${id}`);
  };
  return (
    <Sheet open={open} title={t(`roster.add.${kind}`)} closeLabel={t('kit.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') once(add);
        }}
      >
        <Stack>
          <Field
            label={t('roster.name')}
            value={name}
            onInput={setName}
            dir="auto"
            autoCapitalize="words"
            enterKeyHint="done"
          />
          <Button kind="act" icon={Check} type="submit" wide disabled={name.trim() === ''}>
            {t(`roster.add.${kind}`)}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
