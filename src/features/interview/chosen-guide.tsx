import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Select } from '../../ui/select.tsx';

/** Which guide is asked, or was, where the route has several. What was asked of another stays beside it. */
export function ChosenGuide({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const may = useMayWrite(item.scope) && item.state === 'live';
  const guides = [...(useProgramme()?.guides.values() ?? [])].filter(({ questions }) => questions.length > 0);
  if (!may || guides.length === 0) return null;
  const { scope, kind, id, values } = item;
  const chosen = typeof values['guide'] === 'string' ? values['guide'] : '';
  return (
    <Select
      label={t('guide.chosen')}
      options={[
        { value: '', label: t('guide.standardName') },
        ...guides.map((guide) => ({ value: guide.id, label: guide.title || t('guide.untitled') })),
      ]}
      value={guides.some((guide) => guide.id === chosen) ? chosen : ''}
      onChange={(guide) => void save((store) => store.write({ scope, kind, id, fields: { guide } }))}
    />
  );
}
