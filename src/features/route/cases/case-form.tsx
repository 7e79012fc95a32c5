import { Check } from 'lucide';
import { caseOf } from '../../../domain/case.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import type { Programme } from '../../../store/use-programme.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellField } from '../cell-field.tsx';
import { EditStateLine } from '../edit-state.tsx';
import { PlaceField } from '../place-field.tsx';
import { ToBin } from '../to-bin.tsx';
import { useEdit } from '../use-edit.ts';
import { CaseFieldVersions } from './case-versions.tsx';
import styles from './case.module.css';
import { ChampionsField } from './champions-field.tsx';
import { WeaveField } from './weave-field.tsx';

export interface CaseFormProps {
  item: Item;
  programme: Programme;
}

/** Every field saves itself; there is nothing to send off. */
export function CaseForm({ item, programme }: CaseFormProps) {
  const { t } = useI18n();
  const edit = useEdit({ scope: 'programme', kind: 'case', id: item.id });
  const field = { item, edit };
  const { weave } = caseOf(item.values);
  return (
    <div class={styles.form}>
      <Stack>
        <Header
          title={t('cases.edit')}
          weave={weave}
          back={{ href: `/case/${item.id}`, label: t('cases.toCase') }}
        />
        <CellField {...field} field="title" label={t('route.caseTitle')} />
        <CellField {...field} field="host" label={t('route.caseHost')} hint={t('route.hostHint')} />
        <PlaceField {...field} places={programme.places} />
        <CaseFieldVersions item={item} programme={programme} field="place" />
        <CellField {...field} field="axis" label={t('cases.axis')} hint={t('cases.axisHint')} />
        <CellField {...field} field="period" label={t('cases.period')} hint={t('cases.periodHint')} />
        <CellField {...field} field="before" label={t('cases.before')} hint={t('cases.beforeHint')} long />
        <CellField {...field} field="now" label={t('cases.now')} hint={t('cases.nowHint')} long />
        <CellField {...field} field="keys" label={t('cases.keys')} hint={t('cases.keysHint')} long />
        <ChampionsField {...field} />
        <CaseFieldVersions item={item} programme={programme} field="champions" />
        <WeaveField {...field} cases={programme.cases} />
        <CaseFieldVersions item={item} programme={programme} field="weave" />
        <EditStateLine state={edit.state} />
        <LinkButton href={`/case/${item.id}`} kind="act" icon={Check} large>
          {t('route.doneEditing')}
        </LinkButton>
        <ToBin item={item} label={t('cases.toBin')} what={caseOf(item.values).title} />
      </Stack>
    </div>
  );
}
