import { caseOf } from '../../../domain/case.ts';
import { FIELD_NAMES } from '../../../i18n/field-names.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item, Json } from '../../../store/types.ts';
import { usePeople } from '../../../store/use-people.tsx';
import type { Programme } from '../../../store/use-programme.tsx';
import { FieldVersions } from '../field-versions.tsx';

export interface CaseVersionsProps {
  item: Item;
  programme: Programme;
}

const LABELS = FIELD_NAMES.case;
type CaseField = keyof typeof LABELS;

/** The fields of a case that several people changed at once, each with what they wrote. */
export function CaseVersions(props: CaseVersionsProps) {
  const fields = Object.keys(LABELS).filter((field): field is CaseField => field in LABELS);
  return (
    <>
      {fields.map((field) => (
        <CaseFieldVersions key={field} {...props} field={field} />
      ))}
    </>
  );
}

/** The same for one field, to stand under it. */
export function CaseFieldVersions({ item, programme, field }: CaseVersionsProps & { field: CaseField }) {
  const { t, format } = useI18n();
  const people = usePeople();
  const show = (value: Json) => {
    const held = caseOf({ [field]: value });
    if (field === 'place') return programme.places.get(held.place ?? '')?.name ?? '';
    if (field === 'weave') return t('cases.band', { number: String(held.weave + 1) });
    if (field === 'champions') return format.list(held.champions.map((id) => people.get(id)?.name ?? ''));
    return held[field];
  };
  return <FieldVersions item={item} field={field} label={t(LABELS[field])} show={show} />;
}
