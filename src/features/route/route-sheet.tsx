import { Check } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { RouteRules, ROUTE_ID } from '../../domain/route.ts';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CellField } from './cell-field.tsx';
import { EditStateLine } from './edit-state.tsx';
import { withField } from './json-object.ts';
import { KeyDatesField } from './key-dates-field.tsx';
import { RouteFieldVersions } from './route-versions.tsx';
import styles from './route.module.css';
import { type Edit, useEdit } from './use-edit.ts';

export interface RouteSheetProps {
  open: boolean;
  item: Item | undefined;
  onClose: () => void;
  /** first day of the route, `YYYY-MM-DD` */
  begins: string | undefined;
}

/** What the route is called, who organises it, what it is for, and the rules of its plans. */
export function RouteSheet({ open, item, begins, onClose }: RouteSheetProps) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'route', id: ROUTE_ID });
  const field = { item, edit };
  const versions = (name: 'rules' | 'keyDates') => item && <RouteFieldVersions item={item} field={name} />;
  return (
    <Sheet
      open={open}
      title={t('route.editRoute')}
      closeLabel={t('kit.close')}
      onClose={onClose}
      actions={
        <>
          <EditStateLine state={edit.state} />
          <Button kind="act" icon={Check} onClick={onClose}>
            {t('route.doneEditing')}
          </Button>
        </>
      }
    >
      <Stack>
        <CellField {...field} field="name" label={t('route.routeName')} />
        <CellField {...field} field="organiser" label={t('route.organiser')} />
        <CellField {...field} field="hosts" label={t('route.hosts')} hint={t('route.hostsHint')} />
        <CellField {...field} field="sponsors" label={t('route.sponsors')} />
        <CellField
          {...field}
          field="objectives"
          label={t('route.objectives')}
          hint={t('route.objectivesHint')}
          long
        />
        <RulesFields {...field} />
        {versions('rules')}
        <KeyDatesField {...field} begins={begins} />
        {versions('keyDates')}
      </Stack>
    </Sheet>
  );
}

/** The rules are one field: months, awards and money only make sense together. */
function RulesFields({ item, edit }: { item: Item | undefined; edit: Edit }) {
  const { t } = useI18n();
  const held = item?.values['rules'];
  const typing = useTyped<Json>({ ...edit.of, field: 'rules' }, held);
  const draft = useDraft<Json>(held ?? {}, (rules) => edit.write({ rules }), typing);
  const read = RouteRules.safeParse(draft.value);
  const rules = read.success ? read.data : { currency: '' };
  const number = (field: 'maxMonths' | 'awards' | 'awardAmount' | 'ownShare', label: string) => (
    <Field
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      value={rules[field] === undefined ? '' : String(rules[field])}
      onInput={(words) =>
        draft.change(withField(draft.value, field, words.trim() === '' ? '' : Number(words)))
      }
      onBlur={() => void draft.flush()}
    />
  );
  return (
    <fieldset>
      <legend class={styles.legend}>
        <h3>{t('route.rules')}</h3>
      </legend>
      <div class={styles.pair}>
        {number('maxMonths', t('route.maxMonths'))}
        {number('awards', t('route.awards'))}
        {number('awardAmount', t('route.awardAmount'))}
        <Field
          label={t('route.currency')}
          value={rules.currency}
          autoCapitalize="characters"
          onInput={(words) => draft.change(withField(draft.value, 'currency', words))}
          onBlur={() => void draft.flush()}
        />
        {number('ownShare', t('setup.ownShare'))}
      </div>
    </fieldset>
  );
}
